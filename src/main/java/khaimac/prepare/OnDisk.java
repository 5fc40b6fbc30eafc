package khaimac.prepare;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import khaimac.asset.Hashes;
import khaimac.finding.Sentence;
import khaimac.journal.Disk;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.show.Show;
import khaimac.showfile.json.Decoded;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/**
 * The files of a show where everybody can write them: what stands there, and what is still to be written. Whatever
 * another program wrote is never written over unseen.
 */
final class OnDisk {
    /** What a list was before it was saved in another code lies beside it by this ending. */
    private static final String OLD = ".cu";

    /** Where a file is written before it gets its name. */
    private static final String COMING = ".moi";

    private final Disk files;
    private final String file;
    private final Beside beside;

    /** The hash of each file as it was seen last, or written. */
    private final Map<String, String> hashes = new TreeMap<>();

    /** Files whose newest words are in the history and not in them yet. */
    private final Set<String> behind = new LinkedHashSet<>();

    /** What was saved in another code since somebody asked, and where the old file lies. */
    private Sentence turned = Sentence.NONE;

    OnDisk(Disk files, String file, Beside beside) {
        this.files = files;
        this.file = file;
        this.beside = beside;
    }

    /** All that is known of the files, for where what comes next cannot be written down. */
    record Known(Map<String, String> hashes, Set<String> behind) {}

    Known known() {
        return new Known(Map.copyOf(hashes), Set.copyOf(behind));
    }

    void is(Known before) {
        hashes.clear();
        hashes.putAll(before.hashes());
        behind.clear();
        behind.addAll(before.behind());
    }

    /** These words stand there, and nothing waits any more. */
    void is(Map<String, byte[]> found) {
        behind.clear();
        seen(found);
    }

    void seen(Map<String, byte[]> found) {
        hashes.clear();
        found.forEach((name, bytes) -> hashes.put(name, Hashes.hash(bytes)));
    }

    boolean isBehind() {
        return !behind.isEmpty();
    }

    /** This file has other words now than those that stand there. */
    void waits(String name) {
        behind.add(name);
    }

    /** A step was written down, and then perhaps nobody came to write the file. */
    void unwritten(Step step) {
        for (var leaf : step.leaves()) {
            var bytes = bytes(leaf.file());
            if (bytes == null || !Hashes.hash(bytes).equals(leaf.before())) continue;
            hashes.put(leaf.file(), leaf.before());
            behind.add(leaf.file());
        }
    }

    /** What is not written yet; empty where all is. */
    Sentence told() {
        if (behind.isEmpty()) return Sentence.NONE;
        var names = String.join(", ", behind);
        return new Sentence(
                "Chưa ghi được vào " + names
                        + ". Sửa đổi đã nằm trong lịch sử trên đĩa và sẽ được ghi lại. Hãy kiểm tra ổ đĩa.",
                "Not written into " + names
                        + " yet. The edits are in the history on the disk and will be written again. Check the disk.");
    }

    /** What was saved in another code, and where what it was lies; once. */
    Sentence turned() {
        var all = turned;
        turned = Sentence.NONE;
        return all;
    }

    /** Whether another program wrote something: what only waits to be written here is no news. */
    boolean isNews(Map<String, byte[]> found, Map<String, byte[]> known, Show show) {
        var lists = lists(show);
        for (var name : known.keySet()) if (lists.contains(name) && !found.containsKey(name)) return true;
        for (var one : found.entrySet()) {
            boolean waits =
                    behind.contains(one.getKey()) && Hashes.hash(one.getValue()).equals(hashes.get(one.getKey()));
            if (!waits && !Arrays.equals(one.getValue(), known.get(one.getKey()))) return true;
        }
        return false;
    }

    /** The show file and every list that it shows, as they are on the disk; null where the show cannot be read. */
    @Nullable
    Map<String, byte[]> found(Map<String, byte[]> known, Show show) {
        var found = new TreeMap<String, byte[]>();
        try {
            found.put(file, files.read(file));
        } catch (IOException e) {
            return null;
        }
        // Whoever asks every second does not read the same words every second.
        boolean same = Arrays.equals(found.get(file), known.get(file));
        for (var list : lists(same ? show : Texts.read(file, found, beside).show())) {
            var bytes = bytes(list);
            if (bytes != null) found.put(list, bytes);
        }
        return found;
    }

    private byte @Nullable [] bytes(String name) {
        return name.equals(file) ? read(name) : beside.content(name);
    }

    private byte @Nullable [] read(String name) {
        try {
            return files.read(name);
        } catch (IOException e) {
            return null;
        }
    }

    private static Set<String> lists(Show show) {
        var lists = new LinkedHashSet<String>();
        for (var look : show.looks().values()) {
            var roster = Looks.first(look, Look.Roster.class);
            if (roster != null) lists.add(roster.file());
        }
        return lists;
    }

    /** Puts into the files what only the history has. Where another program was there first, it is asked first. */
    void write(Map<String, byte[]> known) {
        for (var name : List.copyOf(behind)) {
            try {
                write(name, known.getOrDefault(name, new byte[0]));
                behind.remove(name);
            } catch (IOException e) {
                return;
            }
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        var hash = Hashes.hash(bytes);
        var stands = bytes(name);
        // Whoever wrote there in the meantime is heard by the next look.
        boolean others = stands != null && !Hashes.hash(stands).equals(hashes.get(name));
        if (others) return;
        // Whoever typed it in that code finds it again as it was, also without this program.
        var copy = stands == null || name.equals(file) ? null : kept(name, stands);
        put(name, bytes);
        hashes.put(name, hash);
        if (copy != null)
            turned = turned.and(new Sentence(
                    "Danh sách “" + name + "” đã được lưu lại bằng UTF-8; tệp cũ còn nguyên là " + copy + ".",
                    "The list \"" + name + "\" was saved as UTF-8; the old file is still there as " + copy + "."));
    }

    private void put(String name, byte[] bytes) throws IOException {
        var coming = name + COMING;
        files.delete(coming);
        try (var to = files.create(coming)) {
            to.append(bytes);
            to.force();
        }
        files.rename(coming, name);
        files.sync();
    }

    /** The name of the copy of a list that is in an old code; null where it is not. */
    private @Nullable String kept(String name, byte[] old) throws IOException {
        if (!Decoded.list(name, old).anew()) return null;
        var copy = name + OLD;
        for (int more = 2; beside.exists(copy) && !Arrays.equals(beside.content(copy), old); more++)
            copy = name + OLD + more;
        if (!beside.exists(copy)) put(copy, old);
        return copy;
    }
}
