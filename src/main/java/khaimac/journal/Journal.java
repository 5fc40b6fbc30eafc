package khaimac.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaimac.engine.Fact;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one run. It begins a new generation, with every fact so far, whenever it starts and whenever a write
 * or an fsync has failed: a file that failed once is never trusted again. A generation is written beside the others,
 * made durable, and only then gets its name; older ones go when a newer one is safe, and whatever was torn or damaged
 * is set aside, never deleted.
 */
public final class Journal implements Pen, AutoCloseable {
    static final String WHOLE = ".log";
    static final String UNFINISHED = ".new";
    private static final String TORN = ".torn";
    private static final String DAMAGED = ".damaged";

    /** This many whole generations stay: the one that is written, and the one before it. */
    private static final int KEPT = 2;

    private final Disk disk;

    /** In the order of their names: a process that is started anew lays them down as the one before. */
    private final Map<String, byte[]> copies;

    /** Every fact so far, as lines: a new generation is written without spelling them again. */
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    private long seq;
    private final long foundFacts;

    /** A new run never begins over another one: its folder would then tell two stories. */
    private boolean isNew;

    private List<Generation> found;

    /** Generations that are whole, oldest first; the last one is being written. */
    private final List<String> whole = new ArrayList<>();

    private @Nullable DiskFile file;
    private @Nullable String failed;

    /** What was being written is not found under its name any more. */
    private boolean lost;

    private boolean copied;
    private boolean hasGap;
    private int number;

    /**
     * Nothing is touched before the first write.
     *
     * @param copies files that must lie beside the journal before it counts as kept: the show, the hall, the rosters
     */
    public Journal(Disk disk, Map<String, byte[]> copies, Reading before) {
        this.disk = disk;
        this.copies = new TreeMap<>(copies);
        for (var line : before.lines()) all.writeBytes(line.bytes());
        this.seq = before.lines().size();
        this.foundFacts = seq;
        this.isNew = seq == 0;
        this.found = before.generations();
        this.number = before.highest();
    }

    @Override
    public Outcome write(Batch batch) {
        if (hasGap) return new Outcome(false, Troubles.UNKNOWN);
        // Should a fact ever refuse to be written, nothing behind it may count as kept.
        hasGap = true;
        var lines = lines(batch.facts());
        hasGap = false;
        all.writeBytes(lines);
        seq += batch.facts().size();
        var life = life(batch.life());
        if (file != null && goesOn(file, lines, life)) return new Outcome(true, Sentence.NONE);
        boolean again = lost || !disk.isThere();
        try {
            if (again) make();
            begin(life);
        } catch (IOException e) {
            close();
            return new Outcome(false, Troubles.off(disk.wrong()));
        }
        tidy();
        return new Outcome(true, again ? Troubles.MADE_AGAIN : Sentence.NONE);
    }

    /** One write, one fsync. */
    private boolean goesOn(DiskFile journal, byte[] lines, byte[] life) {
        try {
            journal.append(joined(lines, life));
            journal.force();
            // What is on a disk under no name is lost with this process.
            lost = !journal.isAt(whole.getLast());
            if (lost) close();
            return !lost;
        } catch (IOException e) {
            close();
            return false;
        }
    }

    /**
     * The folder is gone, or what was written in it: the journal begins anew in the same place, with every fact so
     * far. Where another run lies there by now, nothing is touched.
     */
    private void make() throws IOException {
        disk.make();
        var names = disk.names();
        if (names.stream().anyMatch(Generation::isWhole) && !isOurs(names))
            throw new IOException("another run lies here");
        whole.retainAll(names);
        found = List.of();
        copied = false;
        failed = null;
    }

    private boolean isOurs(List<String> names) throws IOException {
        for (var copy : copies.entrySet()) {
            boolean same =
                    names.contains(copy.getKey()) && java.util.Arrays.equals(disk.read(copy.getKey()), copy.getValue());
            if (!same) return false;
        }
        return true;
    }

    /** A new generation: write, fsync, rename, fsync of the folder. */
    private void begin(byte[] life) throws IOException {
        if (isNew && disk.names().stream().anyMatch(Generation::isWhole))
            throw new IOException("another run lies here");
        keepCopies();
        if (failed != null) quietlyDelete(failed);
        number = 1 + disk.names().stream().mapToInt(Generation::numberOf).reduce(number, Math::max);
        var name = Generation.nameOf(number, UNFINISHED);
        failed = name;
        var next = disk.create(name);
        file = next;
        var head = new Line(Line.HEAD, seq, Notation.write(new Head(Head.FORMAT, number, seq)));
        next.append(joined(head.bytes(), all.toByteArray(), life));
        next.force();
        var known = Generation.nameOf(number, WHOLE);
        disk.rename(name, known);
        failed = known;
        disk.sync();
        failed = null;
        lost = false;
        isNew = false;
        whole.add(known);
    }

    private void keepCopies() throws IOException {
        if (copied) return;
        for (var copy : copies.entrySet()) {
            if (disk.names().contains(copy.getKey())
                    && java.util.Arrays.equals(disk.read(copy.getKey()), copy.getValue())) continue;
            var name = copy.getKey() + UNFINISHED;
            if (disk.names().contains(name)) disk.delete(name);
            try (var made = disk.create(name)) {
                made.append(copy.getValue());
                made.force();
            }
            disk.rename(name, copy.getKey());
        }
        disk.sync();
        copied = true;
    }

    private static byte[] lines(List<Fact> facts) {
        var text = new ByteArrayOutputStream();
        for (var fact : facts) text.writeBytes(new Line(Line.FACT, fact.stamp().seq(), Notation.write(fact)).bytes());
        return text.toByteArray();
    }

    private byte[] life(@Nullable Instant life) {
        return life == null ? new byte[0] : new Line(Line.LIFE, seq, Notation.write(new Life(life))).bytes();
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (var part : parts) length += part.length;
        var joined = new byte[length];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    /**
     * What a newer generation has made unnecessary goes; what is harmed is set aside. That it fails costs only space.
     */
    private void tidy() {
        try {
            var names = disk.names();
            for (var generation : found) {
                if (!names.contains(generation.name())) continue;
                // Facts that were not understood make a file worth keeping too.
                boolean used = generation.last() <= foundFacts;
                if (generation.harm() == Generation.Harm.TORN) disk.rename(generation.name(), aside(generation, TORN));
                else if (generation.harm() == Generation.Harm.DAMAGED || !used)
                    disk.rename(generation.name(), aside(generation, DAMAGED));
                else whole.addFirst(generation.name());
            }
            found = List.of();
            while (whole.size() > KEPT) disk.delete(whole.removeFirst());
            disk.sync();
        } catch (IOException e) {
            // They are only in the way. The next start finds them again.
        }
    }

    private static String aside(Generation generation, String ending) {
        return Generation.nameOf(generation.number(), ending);
    }

    private void quietlyDelete(String name) {
        try {
            disk.delete(name);
        } catch (IOException e) {
            // An unfinished generation of this very process: every fact in it is in memory, and the next one has them.
        }
    }

    @Override
    public void close() {
        if (file == null) return;
        try {
            file.close();
        } catch (IOException e) {
            // It was not trusted any more, or everything in it was made durable before.
        }
        file = null;
    }
}
