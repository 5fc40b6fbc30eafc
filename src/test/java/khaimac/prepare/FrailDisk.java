package khaimac.prepare;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import khaimac.asset.PageCount;
import khaimac.journal.Disk;
import khaimac.journal.DiskFile;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/** A folder in memory that dies in the middle of a verb, and forgets what was not made to last where the power goes. */
final class FrailDisk implements Disk, Beside {
    /** The process is gone. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;

        Died() {
            super("died", null, false, false);
        }
    }

    private static final class Sheet {
        byte[] bytes = {};
        int forced;
    }

    /** After so many verbs somebody pulls the plug; negative: nobody does. */
    int dieIn = -1;

    boolean full;

    private TreeMap<String, Sheet> names = new TreeMap<>();
    private TreeMap<String, Sheet> lasting = new TreeMap<>();

    /** Another program saves a file, whole. */
    void save(String name, byte[] bytes) {
        var sheet = new Sheet();
        sheet.bytes = bytes.clone();
        sheet.forced = bytes.length;
        names.put(name, sheet);
        lasting.put(name, sheet);
    }

    /** The machine starts again. */
    void powerCut() {
        names = new TreeMap<>(lasting);
        names.values().forEach(sheet -> sheet.bytes = Arrays.copyOf(sheet.bytes, sheet.forced));
        dieIn = -1;
    }

    private void verb() throws IOException {
        if (dieIn == 0) throw new Died();
        if (dieIn > 0) dieIn--;
        if (full) throw new IOException("no space left on the disk");
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.keySet());
    }

    @Override
    public byte[] read(String name) throws IOException {
        var sheet = names.get(name);
        if (sheet == null) throw new FileNotFoundException(name);
        return sheet.bytes.clone();
    }

    @Override
    public DiskFile create(String name) throws IOException {
        verb();
        if (names.containsKey(name)) throw new IOException("exists: " + name);
        var sheet = new Sheet();
        names.put(name, sheet);
        return new DiskFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                int whole = dieIn == 0 ? bytes.length / 2 : bytes.length;
                var longer = Arrays.copyOf(sheet.bytes, sheet.bytes.length + whole);
                System.arraycopy(bytes, 0, longer, sheet.bytes.length, whole);
                sheet.bytes = longer;
                verb();
            }

            @Override
            public void force() throws IOException {
                verb();
                sheet.forced = sheet.bytes.length;
            }

            @Override
            public boolean isAt(String known) {
                return names.get(known) == sheet;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        verb();
        var sheet = names.remove(from);
        if (sheet == null) throw new FileNotFoundException(from);
        names.put(to, sheet);
    }

    @Override
    public void delete(String name) throws IOException {
        verb();
        names.remove(name);
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void make() {}

    @Override
    public void sync() throws IOException {
        verb();
        lasting = new TreeMap<>(names);
    }

    @Override
    public byte @Nullable [] content(String path) {
        var sheet = names.get(path);
        return sheet == null ? null : sheet.bytes.clone();
    }

    @Override
    public boolean exists(String path) {
        return names.containsKey(path);
    }

    @Override
    public PageCount pages(String path) {
        return PageCount.UNKNOWN;
    }
}
