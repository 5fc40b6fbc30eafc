package khaimac.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.asset.PageCount;
import khaimac.finding.Sentence;
import khaimac.journal.Disk;
import khaimac.notation.Notation;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/**
 * The show a run is of, with copies of all that was read for it: a run that is found again reads the copies, whatever
 * became of the originals. Pictures and films are not copied: what they are is written down, and that counts.
 *
 * @param named the files that the show names, besides those that were copied
 * @param copies by the name each has in the run's folder
 * @param harmed names of copies that are not what they were when the run was opened; something else stands in
 */
public record ShowCopy(ShowFile.Reading reading, Set<String> named, Map<String, byte[]> copies, Set<String> harmed) {
    private static final String SHOW = "show.json";
    private static final String HALL = "hall.json";
    private static final String RUN = "run.txt";
    private static final String ASSETS = "assets.json";
    private static final String APPROVAL = "approval.jsonl";
    private static final String BESIDE = "beside~";

    /** How many pages a document beside the show had. */
    private static final String PAGES = "pages~";

    /** @param beside the folder the show lies in: its rosters are copied as they are read */
    public static ShowCopy of(String name, byte[] bytes, Beside beside) {
        var copies = new LinkedHashMap<String, byte[]>();
        var named = new LinkedHashSet<String>();
        copies.put(SHOW, bytes);
        var reading = ShowFile.read(name, bytes, new Beside() {
            @Override
            public byte @Nullable [] content(String beside1) {
                var content = beside.content(beside1);
                if (content != null) copies.put(flat(beside1), content);
                return content;
            }

            @Override
            public boolean exists(String beside1) {
                named.add(beside1);
                return beside.exists(beside1);
            }

            @Override
            public PageCount pages(String beside1) {
                var pages = beside.pages(beside1);
                copies.put(PAGES + flat(beside1), Notation.write(pages));
                return pages;
            }
        });
        named.add(Catalogue.OWN_WORDS);
        return new ShowCopy(reading, Set.copyOf(named), Map.copyOf(copies), Set.of());
    }

    /** The hall it runs in, so that a run found again lights the same outputs. */
    public ShowCopy withHall(byte[] bytes) {
        return with(HALL, bytes).inItsHall();
    }

    /** What the show does not name is called as people call it in the hall. */
    private ShowCopy inItsHall() {
        var bytes = hall();
        if (bytes == null) return this;
        return new ShowCopy(reading.in(HallFile.names(HALL, bytes)), named, copies, harmed);
    }

    /** What the files that the show names are when the run is opened. */
    public ShowCopy withAssets(Catalogue assets) {
        return with(ASSETS, Notation.write(assets));
    }

    /** The run that this copy is made for: epochs are counted within it. */
    public ShowCopy withRun(String name) {
        return with(RUN, name.getBytes(StandardCharsets.UTF_8));
    }

    /** What was signed of it when the run is opened. */
    public ShowCopy withApproval(byte[] bytes) {
        return with(APPROVAL, bytes);
    }

    /** Null where nothing was signed; empty, which nobody believes, where the copy was harmed. */
    public byte @Nullable [] approval() {
        return harmed.contains(APPROVAL) ? new byte[0] : copies.get(APPROVAL);
    }

    /** The harmed copies that something on a wall may depend on. */
    Set<String> doubtful() {
        var all = new TreeSet<>(harmed);
        all.remove(APPROVAL);
        return all;
    }

    /** Empty where nobody has written it down, as in runs of older programs. */
    public String run() {
        var bytes = copies.get(RUN);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private ShowCopy with(String name, byte[] bytes) {
        var more = new LinkedHashMap<>(copies);
        more.put(name, bytes);
        return new ShowCopy(reading, named, Map.copyOf(more), harmed);
    }

    /** Null where nobody has written it down, as in runs of older programs, or it cannot be read any more. */
    public @Nullable Catalogue assets() {
        var bytes = copies.get(ASSETS);
        try {
            return bytes == null ? null : Notation.read(bytes, Catalogue.class);
        } catch (Notation.Unreadable e) {
            return null;
        }
    }

    public byte @Nullable [] hall() {
        return copies.get(HALL);
    }

    /** What each copy contains: a run knows its hall, its rosters and its media by it. */
    Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        copies.forEach((name, bytes) -> hashes.put(name, Hashes.hash(bytes)));
        return hashes;
    }

    /** What the show says, with the lists beside it, by hash: the same words, the same version. */
    public String version() {
        var all = new StringBuilder();
        hashes().forEach((name, hash) -> {
            if (name.equals(SHOW) || name.startsWith(BESIDE))
                all.append(name).append(' ').append(hash).append('\n');
        });
        return Hashes.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What another one has with another content, or lacks; of what both know at all. */
    List<Sentence> otherThan(ShowCopy wanted) {
        var names = new TreeSet<String>();
        for (var name : wanted.copies.keySet()) if (isSource(name)) names.add(name);
        for (var name : copies.keySet()) if (isSource(name)) names.add(name);
        names.removeIf(name -> Arrays.equals(copies.get(name), wanted.copies.get(name)));
        if (wanted.hall() == null || hall() == null) names.remove(HALL);
        var all = new ArrayList<Sentence>();
        for (var name : names) all.add(called(name));
        var assets = assets();
        var now = wanted.assets();
        if (assets != null && now != null) others(assets, now).forEach(name -> all.add(Sentence.same(name)));
        return List.copyOf(all);
    }

    private static List<String> others(Catalogue assets, Catalogue now) {
        var names = new TreeSet<>(assets.files().keySet());
        names.addAll(now.files().keySet());
        names.removeIf(name -> Objects.equals(assets.of(name), now.of(name)));
        return List.copyOf(names);
    }

    private static boolean isSource(String name) {
        return name.equals(HALL) || name.startsWith(BESIDE);
    }

    /** How a person calls what was copied. */
    static Sentence called(String name) {
        return switch (name) {
            case HALL -> new Sentence("hội trường", "the hall");
            case ASSETS -> new Sentence("danh mục hình và phim", "the list of media");
            case RUN -> new Sentence("tên của buổi lễ", "the name of the run");
            case APPROVAL -> new Sentence("hồ sơ duyệt", "the approval");
            default -> {
                var file = Sentence.same(
                        name.replace(PAGES, "").replace(BESIDE, "").replace('~', '/'));
                yield name.startsWith(PAGES)
                        ? new Sentence("số trang của " + file.vi(), "the pages of " + file.en())
                        : file;
            }
        };
    }

    /**
     * What lies in a run's folder; null where there is no show. A copy that is not what it was is replaced by the very
     * same one from elsewhere; where there is none, by what there is.
     *
     * @param hashes what each copy contained when the run was opened; null where nobody has written it down
     */
    static @Nullable ShowCopy in(Disk disk, @Nullable Map<String, String> hashes, @Nullable ShowCopy wanted)
            throws IOException {
        var found = new Found(disk, disk.names(), hashes, wanted, new TreeSet<>());
        var text = found.content(SHOW);
        if (text == null) return null;
        var show = of(SHOW, text, new Beside() {
            @Override
            public byte @Nullable [] content(String name) {
                return found.content(flat(name));
            }

            @Override
            public boolean exists(String name) {
                return true;
            }

            @Override
            public PageCount pages(String name) {
                return counted(found.content(PAGES + flat(name)));
            }
        });
        for (var name : List.of(HALL, ASSETS, RUN, APPROVAL)) {
            var content = found.content(name);
            if (content != null) show = show.with(name, content);
        }
        return new ShowCopy(show.reading, show.named, show.copies, Set.copyOf(found.harmed())).inItsHall();
    }

    private static PageCount counted(byte @Nullable [] written) {
        try {
            return written == null ? PageCount.UNKNOWN : Notation.read(written, PageCount.class);
        } catch (Notation.Unreadable e) {
            // As many as nobody knows: the first page is shown, and that a copy was harmed is said.
            return PageCount.UNKNOWN;
        }
    }

    private record Found(
            Disk disk,
            List<String> names,
            @Nullable Map<String, String> hashes,
            @Nullable ShowCopy wanted,
            Set<String> harmed) {
        byte @Nullable [] content(String name) {
            var here = here(name);
            var hash = hashes == null ? null : hashes.get(name);
            if (hash == null || (here != null && Hashes.hash(here).equals(hash))) return here;
            var other = wanted == null ? null : wanted.copies.get(name);
            if (other != null && Hashes.hash(other).equals(hash)) return other;
            harmed.add(name);
            if (name.equals(APPROVAL)) return here;
            // What says which run this is, and what its media were, has nothing that could stand in.
            if (name.equals(RUN) || name.equals(ASSETS)) return null;
            return other != null ? other : here;
        }

        private byte @Nullable [] here(String name) {
            try {
                return names.contains(name) ? disk.read(name) : null;
            } catch (IOException e) {
                // Then it is not there, and that is said.
                return null;
            }
        }
    }

    private static String flat(String name) {
        return BESIDE + name.replace('/', '~').replace('\\', '~');
    }
}
