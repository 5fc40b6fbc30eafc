package khaimac.evenings;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import khaimac.journal.Disk;
import khaimac.journal.DiskFile;

/**
 * A disk that fills, fails, tears, forgets what was not made to last, and takes the desk down in the middle of a write.
 */
final class ShakyDisk implements Disk {
    /** The process is gone: no code of it runs any more. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;

        Died() {
            super("died while writing", null, false, false);
        }
    }

    interface Witness {
        /** A file that failed is used once more. */
        void trustedAgain(String name);

        /** Goes for good, or its name does. */
        void gone(String name, Sheet sheet);
    }

    final CRC32C written = new CRC32C();
    boolean full;
    boolean readOnly;
    boolean failing;
    boolean flipped;

    private final World world;
    private final Witness witness;
    private final Mixes mixes;
    private TreeMap<String, Sheet> names = new TreeMap<>();
    private TreeMap<String, Sheet> lasting = new TreeMap<>();
    private int life;
    private int dieIn = -1;
    private boolean there = true;

    /** The folder went, and no journal has been kept there since. */
    private boolean gone;

    private long knownBefore;

    ShakyDisk(World world, Mixes mixes, Witness witness) {
        this.world = world;
        this.mixes = mixes;
        this.witness = witness;
    }

    void dieIn(int verbs) {
        dieIn = verbs;
    }

    void heal() {
        full = false;
        readOnly = false;
        failing = false;
        dieIn = -1;
    }

    void boot(int newLife) {
        life = newLife;
        dieIn = -1;
    }

    /** What the last power cut would leave: the number of the last fact that is there for good. */
    long durable() {
        return gone ? knownBefore : named();
    }

    /** The number of the last fact that is there for good, and under a name. */
    long named() {
        long named = 0;
        for (var sheet : lasting.values()) named = Math.max(named, sheet.syncedSeq);
        return named;
    }

    /** Names changed since the last sync are there or not; of bytes written since the last fsync some are. */
    void cutPower() {
        if (world.dice.nextBoolean()) names = lasting;
        lasting = new TreeMap<>(names);
        names = new TreeMap<>(lasting);
        for (var sheet : names.values()) {
            int loose = sheet.length - sheet.synced;
            if (loose > 0) sheet.length = sheet.synced + world.dice.nextInt(loose + 1);
            // A file may grow before its bytes arrive.
            if (loose > 0 && world.oneIn(3)) sheet.append(new byte[64], 1 + world.dice.nextInt(64));
            sheet.synced = sheet.length;
        }
    }

    /** One bit of a journal turns over. */
    void flip() {
        var journals = names.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".log"))
                .map(Map.Entry::getValue)
                .toList();
        if (journals.isEmpty()) return;
        var sheet = journals.get(world.dice.nextInt(journals.size()));
        if (sheet.length == 0) return;
        flipped = true;
        sheet.bytes[world.dice.nextInt(sheet.length)] ^= (byte) (1 << world.dice.nextInt(8));
    }

    void anotherFolder() {
        there = true;
        gone = false;
        names = new TreeMap<>();
        lasting = new TreeMap<>();
    }

    int life() {
        return life;
    }

    Map<String, Sheet> sheets() {
        return names;
    }

    private boolean dies() {
        if (dieIn < 0 || dieIn-- > 0) return false;
        mixes.happened(Mix.DIED_WHILE_WRITING);
        return true;
    }

    /** Somebody deletes the folder. What was answered before is lost with the process, and nobody can have known. */
    void vanish() {
        knownBefore = durable();
        there = false;
        gone = true;
        names = new TreeMap<>();
        lasting = new TreeMap<>();
    }

    /** Whether the folder was deleted, and the desk has not begun it anew. */
    boolean isGone() {
        return gone;
    }

    @Override
    public boolean isThere() {
        return there;
    }

    @Override
    public void make() throws IOException {
        if (dies()) throw new Died();
        if (readOnly) throw new IOException("read-only file system");
        there = true;
        mixes.happened(Mix.FOLDER_MADE_AGAIN);
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.keySet());
    }

    @Override
    public byte[] read(String name) throws IOException {
        var sheet = names.get(name);
        if (sheet == null) throw new IOException("no such file: " + name);
        return sheet.content();
    }

    @Override
    public DiskFile create(String name) throws IOException {
        if (dies()) throw new Died();
        if (readOnly) throw new IOException("read-only file system");
        if (!there) throw new IOException("no such folder");
        if (names.containsKey(name)) throw new IOException("there already: " + name);
        var sheet = new Sheet(life);
        names.put(name, sheet);
        return new Handle(name, sheet);
    }

    private final class Handle implements DiskFile {
        private final String name;
        private final Sheet sheet;

        Handle(String name, Sheet sheet) {
            this.name = name;
            this.sheet = sheet;
        }

        @Override
        public void append(byte[] bytes) throws IOException {
            if (sheet.failed) witness.trustedAgain(name);
            if (dies()) {
                sheet.append(bytes, world.dice.nextInt(bytes.length + 1));
                throw new Died();
            }
            if (full) {
                sheet.append(bytes, world.dice.nextInt(bytes.length + 1));
                sheet.failed = true;
                mixes.happened(Mix.WRITE_FAILED);
                throw new IOException("no space left on device");
            }
            sheet.append(bytes, bytes.length);
            written.update(bytes, 0, bytes.length);
            sheet.lastSeq = Math.max(sheet.lastSeq, Sheets.lastFact(name, bytes));
        }

        @Override
        public void force() throws IOException {
            if (sheet.failed) witness.trustedAgain(name);
            if (dies()) throw new Died();
            if (failing || readOnly) {
                sheet.failed = true;
                mixes.happened(Mix.FSYNC_FAILED);
                throw new IOException("input/output error");
            }
            sheet.synced = sheet.length;
            sheet.syncedSeq = sheet.lastSeq;
        }

        @Override
        public boolean isAt(String known) {
            return names.get(known) == sheet;
        }

        @Override
        public void close() {}
    }

    @Override
    public void rename(String from, String to) throws IOException {
        if (dies()) throw new Died();
        var sheet = names.get(from);
        if (sheet == null || readOnly) throw new IOException("cannot be renamed: " + from);
        names.remove(from);
        var before = names.put(to, sheet);
        if (before != null) witness.gone(to, before);
    }

    @Override
    public void delete(String name) throws IOException {
        if (dies()) throw new Died();
        if (readOnly) throw new IOException("read-only file system");
        var sheet = names.remove(name);
        if (sheet != null) witness.gone(name, sheet);
    }

    @Override
    public void sync() throws IOException {
        if (dies()) throw new Died();
        if (failing && world.dice.nextBoolean()) throw new IOException("input/output error");
        lasting = new TreeMap<>(names);
        if (names.keySet().stream().anyMatch(name -> name.startsWith("journal-") && name.endsWith(".log")))
            gone = false;
    }
}
