package khaimac.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.engine.Fact;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one run. It begins a new generation, with every fact so far, whenever it starts and whenever a write or
 * an fsync has failed: a file that failed once is never trusted again. A generation is written beside the others, made
 * durable, and only then gets its name; older ones go when a newer one is safe, and whatever was torn or damaged is set
 * aside, never deleted.
 */
public final class Journal implements Pen, AutoCloseable {
    static final String WHOLE = ".log";
    static final String UNFINISHED = ".new";
    private static final String TORN = ".torn";
    private static final String DAMAGED = ".damaged";

    /** This many whole generations stay: the one that is written, and the one before it. */
    private static final int KEPT = 2;

    private final Disk disk;
    private final Map<String, byte[]> copies;
    private final List<Fact> all;
    private final long foundFacts;
    private List<Generation> found;

    /** Generations that are whole, oldest first; the last one is being written. */
    private final List<String> whole = new ArrayList<>();

    private @Nullable DiskFile file;
    private @Nullable String failed;
    private boolean copied;
    private int number;

    /**
     * Nothing is touched before the first write.
     *
     * @param copies files that must lie beside the journal before it counts as kept: the show, the hall, the rosters
     */
    public Journal(Disk disk, Map<String, byte[]> copies, Reading before) {
        this.disk = disk;
        this.copies = Map.copyOf(copies);
        this.all = new ArrayList<>(before.facts());
        this.foundFacts = all.size();
        this.found = before.generations();
        this.number = before.highest();
    }

    @Override
    public Outcome write(Batch batch) {
        all.addAll(batch.facts());
        if (file != null && goesOn(file, batch)) return new Outcome(true, Sentence.NONE);
        try {
            begin(batch.life());
        } catch (IOException e) {
            close();
            return new Outcome(false, Troubles.off(disk.wrong()));
        }
        tidy();
        return new Outcome(true, Sentence.NONE);
    }

    /** One write, one fsync. */
    private boolean goesOn(DiskFile journal, Batch batch) {
        try {
            journal.append(lines(batch.facts(), batch.life()));
            journal.force();
            return true;
        } catch (IOException e) {
            close();
            return false;
        }
    }

    /** A new generation: write, fsync, rename, fsync of the folder. */
    private void begin(@Nullable Instant life) throws IOException {
        keepCopies();
        if (failed != null) quietlyDelete(failed);
        var name = Generation.nameOf(++number, UNFINISHED);
        failed = name;
        var next = disk.create(name);
        file = next;
        var text = new ByteArrayOutputStream();
        var head = new Head(Head.FORMAT, number, all.size());
        text.writeBytes(new Line(Line.HEAD, all.size(), Notation.write(head)).bytes());
        text.writeBytes(lines(all, life));
        next.append(text.toByteArray());
        next.force();
        var known = Generation.nameOf(number, WHOLE);
        disk.rename(name, known);
        failed = known;
        disk.sync();
        failed = null;
        whole.add(known);
    }

    private void keepCopies() throws IOException {
        if (copied) return;
        for (var copy : copies.entrySet()) {
            if (disk.names().contains(copy.getKey()) && java.util.Arrays.equals(disk.read(copy.getKey()), copy.getValue())) continue;
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

    private byte[] lines(List<Fact> facts, @Nullable Instant life) {
        var text = new ByteArrayOutputStream();
        for (var fact : facts) text.writeBytes(new Line(Line.FACT, fact.stamp().seq(), Notation.write(fact)).bytes());
        if (life != null) text.writeBytes(new Line(Line.LIFE, all.size(), Notation.write(new Life(life))).bytes());
        return text.toByteArray();
    }

    /** What a newer generation has made unnecessary goes; what is harmed is set aside. That it fails costs only space. */
    private void tidy() {
        try {
            var names = disk.names();
            for (var generation : found) {
                if (!names.contains(generation.name())) continue;
                // Facts that were not understood make a file worth keeping too.
                boolean used = generation.last() <= foundFacts;
                if (generation.harm() == Generation.Harm.TORN) disk.rename(generation.name(), aside(generation, TORN));
                else if (generation.harm() == Generation.Harm.DAMAGED || !used) disk.rename(generation.name(), aside(generation, DAMAGED));
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
