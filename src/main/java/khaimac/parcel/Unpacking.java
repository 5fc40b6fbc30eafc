package khaimac.parcel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.desk.ShowCopy;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import khaimac.showfile.Folder;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/**
 * A package that somebody brought. It is looked at first; then its files are unpacked beside the shows, checked by
 * their hashes, and moved in, the show itself last: a show is never seen without its files. What is here already
 * stays, unless somebody chose that it is replaced.
 */
public final class Unpacking implements AutoCloseable {
    private static final String APPROVED = Names.SHOWS + "approved/";
    private static final String OWN_WORDS = Names.SHOWS + Catalogue.OWN_WORDS;

    /** In the folder of shows, so that what was checked is moved and not copied. */
    private static final String COMING = ".dang-nhan";

    private static final int MOST_FILES = 5_000;
    private static final long MOST_BYTES = 1L << 40;
    private static final long SMALL = 1L << 30;
    private static final int MOST_TIMES = 100;

    /** So much stays free: a ceremony that runs writes too. */
    private static final long LEFT_FREE = 64L << 20;

    private static final int PIECE = 1 << 18;

    private final Directory directory;
    private final Manifest manifest;
    private final Map<String, Directory.Entry> entries;
    private final List<String> unlisted;
    private final Map<Path, Read> read = new HashMap<>();

    private Unpacking(
            Directory directory, Manifest manifest, Map<String, Directory.Entry> entries, List<String> unlisted) {
        this.directory = directory;
        this.manifest = manifest;
        this.entries = entries;
        this.unlisted = unlisted;
    }

    /**
     * What came of it.
     *
     * @param show how it is called here
     * @param told what is otherwise than one would think; nothing: all is as it was packed
     */
    public record Arrived(String show, List<Sentence> told) {}

    /** Looks at a package; nothing is unpacked yet. */
    public static Unpacking open(Path file) throws Refused {
        var directory = Directory.of(file);
        try {
            return looked(directory);
        } catch (Refused | RuntimeException e) {
            close(directory);
            throw e;
        }
    }

    private static void close(Directory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            // It was only read.
        }
    }

    private static Unpacking looked(Directory directory) throws Refused {
        var found = new HashMap<String, Directory.Entry>();
        for (var entry : directory.entries()) {
            if (Names.leadsOut(entry.name())) throw Refused.name(entry.name());
            if (entry.locked()) throw Refused.locked();
            if (!entry.file()) throw Refused.link(entry.name());
            if (entry.name().endsWith("/")) continue;
            if (found.put(Names.folded(entry.name()), entry) != null) throw Refused.twice(entry.name());
        }
        var first = found.remove(Manifest.NAME);
        if (first == null) throw Refused.noPackage();
        var manifest = manifest(directory, first);
        var entries = new LinkedHashMap<String, Directory.Entry>();
        for (var part : manifest.files()) {
            if (!Names.isFit(part.name())) throw Refused.name(part.name());
            var entry = found.remove(Names.folded(part.name()));
            if (entry == null || entry.size() != part.size()) throw Refused.broken(part.name());
            entries.put(part.name(), entry);
        }
        looksRight(manifest, directory.length());
        return new Unpacking(
                directory,
                manifest,
                entries,
                found.values().stream().map(Directory.Entry::name).sorted().toList());
    }

    private static Manifest manifest(Directory directory, Directory.Entry entry) throws Refused {
        try (var in = directory.open(entry)) {
            var bytes = in.readNBytes(Notation.MOST_BYTES);
            if (in.read() >= 0) throw Refused.noPackage();
            var manifest = Notation.read(bytes, Manifest.class);
            if (!manifest.format().equals(Manifest.FORMAT)) throw Refused.noPackage();
            return manifest;
        } catch (IOException e) {
            throw Refused.broken(entry.name());
        } catch (Notation.Unreadable e) {
            throw Refused.of(
                    "Danh mục của gói không đọc được: gói hỏng, hoặc do bản Khai Mạc mới hơn xuất. Chưa nhận gì. Hãy"
                            + " xuất lại gói, hoặc cập nhật Khai Mạc.",
                    "The list of the package cannot be read: it is broken, or a newer Khai Mạc made it. Nothing was"
                            + " taken. Export it again, or bring Khai Mạc up to date.");
        }
    }

    private static void looksRight(Manifest manifest, long length) throws Refused {
        var files = manifest.files();
        if (files.size() > MOST_FILES) throw Refused.tooMuch();
        long all = 0;
        for (var part : files) {
            if (part.size() < 0 || part.size() > MOST_BYTES) throw Refused.tooMuch();
            all += part.size();
            boolean show = part.name().equals(manifest.show());
            boolean hall = part.name().equals(manifest.hall());
            // One show and one hall: nothing else may lie where shows and halls are looked for.
            if (!show && part.name().endsWith(Names.SHOW)) throw Refused.name(part.name());
            if (!hall && part.name().startsWith(Names.HALLS)) throw Refused.name(part.name());
            if ((show || hall) && part.size() > Tree.MAX_BYTES) throw Refused.tooMuch();
        }
        if (all > SMALL && all / MOST_TIMES > length) throw Refused.tooMuch();
        if (!isTop(manifest.show(), Names.SHOWS, Names.SHOW)) throw Refused.name(manifest.show());
        var hall = manifest.hall();
        if (hall != null && !isTop(hall, Names.HALLS, Names.HALL)) throw Refused.name(hall);
        var names = files.stream().map(Manifest.Part::name).collect(Collectors.toSet());
        if (!names.contains(manifest.show()) || (hall != null && !names.contains(hall))) throw Refused.noPackage();
    }

    private static boolean isTop(String name, String folder, String ending) {
        return name.startsWith(folder)
                && name.endsWith(ending)
                && name.length() > folder.length() + ending.length()
                && name.indexOf('/', folder.length()) < 0
                && stem(name).matches("[\\p{L}\\p{M}\\p{N}._ -]+");
    }

    private static String stem(String show) {
        var name = show.substring(show.lastIndexOf('/') + 1);
        return name.substring(0, name.length() - (name.endsWith(Names.SHOW) ? Names.SHOW : Names.HALL).length());
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The files of the package that lie here by the same name with another content. */
    public List<String> clashes(Path home) throws Refused {
        var clashes = new ArrayList<String>();
        for (var part : manifest.files()) {
            // What was signed lies where its show lies; our own words are never written over.
            if (part.name().startsWith(APPROVED)) continue;
            if (state(home.resolve(part.name()), part) == State.OTHER) clashes.add(part.name());
        }
        return List.copyOf(clashes);
    }

    private enum State {
        FREE,
        SAME,
        OTHER
    }

    /** A file as it was when it was read through. */
    private record Read(long size, FileTime modified, String hash) {}

    private State state(Path here, Manifest.Part part) throws Refused {
        return state(here, part.size(), part.hash());
    }

    private State state(Path here, long size, String hash) throws Refused {
        if (!Files.exists(here, LinkOption.NOFOLLOW_LINKS)) return State.FREE;
        try {
            if (!Files.isRegularFile(here) || Files.size(here) != size) return State.OTHER;
            var modified = Files.getLastModifiedTime(here);
            var known = read.get(here);
            if (known == null || known.size() != size || !known.modified().equals(modified)) {
                try (var in = Files.newInputStream(here)) {
                    known = new Read(size, modified, Hashes.hash(in));
                }
                read.put(here, known);
            }
            return known.hash().equals(hash) ? State.SAME : State.OTHER;
        } catch (IOException e) {
            throw Refused.disk(e);
        }
    }

    /** @param replace names in the package of what may take the place of what is here */
    public Arrived into(Path home, Set<String> replace) throws Refused {
        var coming = home.resolve(Names.SHOWS).resolve(COMING);
        try {
            Files.createDirectories(coming);
            try (var lock = locked(coming)) {
                if (lock == null)
                    throw Refused.of(
                            "Đang nhận một gói khác trên máy này. Hãy chờ gói đó xong rồi thử lại.",
                            "Another package is being taken in on this machine. Wait until it is done, and try again.");
                try {
                    empty(coming);
                    return new Arrival(home, coming, replace).arrive();
                } finally {
                    empty(coming);
                }
            }
        } catch (IOException e) {
            throw Refused.disk(e);
        }
    }

    private static @Nullable FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException e) {
            // This very program has it.
        }
        channel.close();
        return null;
    }

    /** Whoever died in the middle left something here. What was somebody's own before is never among it. */
    private static void empty(Path coming) throws IOException {
        try (var files = Files.list(coming)) {
            for (var file : files.toList())
                if (file.getFileName().toString().matches("[0-9]+")) Files.deleteIfExists(file);
        }
    }

    /** One package on its way in. */
    private final class Arrival {
        private final Path home;
        private final Path coming;
        private final Set<String> replace;
        private final List<Sentence> told = new ArrayList<>();

        /** What each file is called here, by its name in the package. */
        private final Map<String, String> called = new LinkedHashMap<>();

        private final Set<String> taken = new HashSet<>();
        private final Deque<Undo> undos = new ArrayDeque<>();

        /** What was here and is replaced. */
        private final List<Path> aside = new ArrayList<>();

        private int number;

        private Arrival(Path home, Path coming, Set<String> replace) {
            this.home = home;
            this.coming = coming;
            this.replace = replace;
        }

        private interface Undo {
            void undo() throws IOException;
        }

        Arrived arrive() throws IOException, Refused {
            for (var part : manifest.files()) taken.add(Names.folded(part.name()));
            for (var part : manifest.files()) if (isBeside(part)) nameFile(part);
            looksForRoom();
            var unpacked = new LinkedHashMap<String, Path>();
            for (var part : manifest.files()) {
                boolean needed = part.name().equals(manifest.show())
                        || !isBeside(part)
                        || state(home.resolve(nameOf(part)), part) != State.SAME;
                if (needed && !isKept(part)) unpacked.put(part.name(), unpack(part));
            }
            var show = show(Objects.requireNonNull(unpacked.remove(manifest.show())));
            try {
                return moved(unpacked, show);
            } catch (IOException | Refused e) {
                undo();
                throw e;
            }
        }

        private void undo() {
            while (!undos.isEmpty()) {
                try {
                    undos.pop().undo();
                } catch (IOException e) {
                    // What was here before still lies aside, by its own name.
                }
            }
        }

        private Arrived moved(Map<String, Path> unpacked, Path show) throws IOException, Refused {
            var stem = nameShow(show);
            boolean replaces = replace.contains(manifest.show());
            var signed = new ArrayList<String>();
            for (var file : unpacked.entrySet()) {
                var name = file.getKey();
                boolean ofShow = name.startsWith(APPROVED);
                var place = home.resolve(ofShow ? signed(name, stem) : called(name));
                // What was signed here is not what was signed elsewhere: it stays with the show that stays.
                if (ofShow && !replaces && Files.exists(place)) signed.add(name);
                else move(file.getValue(), place, ofShow ? replaces : replace.contains(name));
            }
            var place = home.resolve(Names.SHOWS + stem + Names.SHOW);
            if (Files.exists(show)) move(show, place, replaces);
            tell(place, signed);
            for (var old : aside) Files.deleteIfExists(old);
            return new Arrived(stem, List.copyOf(told));
        }

        private String called(String name) {
            return called.getOrDefault(name, name);
        }

        private String nameOf(Manifest.Part part) {
            return called(part.name());
        }

        /** What the show is made of, and the hall: all but what is called by the show's own name. */
        private boolean isBeside(Manifest.Part part) {
            return !part.name().equals(manifest.show()) && !part.name().startsWith(APPROVED);
        }

        private boolean isKept(Manifest.Part part) throws Refused {
            return part.name().equals(OWN_WORDS)
                    && !replace.contains(OWN_WORDS)
                    && state(home.resolve(OWN_WORDS), part) == State.OTHER;
        }

        private void nameFile(Manifest.Part part) throws Refused {
            if (called.containsKey(part.name()) || part.name().equals(OWN_WORDS)) return;
            var group = group(part);
            boolean clash = false;
            for (var one : group) {
                boolean stays = replace.contains(one.name()) && !Files.isDirectory(home.resolve(one.name()));
                clash |= !stays && state(home.resolve(one.name()), one) == State.OTHER;
            }
            if (!clash) return;
            for (int more = 2; ; more++) {
                boolean free = true;
                for (var one : group) {
                    var other = numbered(one.name(), more);
                    free &= !taken.contains(Names.folded(other)) && state(home.resolve(other), one) != State.OTHER;
                }
                if (!free) continue;
                for (var one : group) {
                    called.put(one.name(), numbered(one.name(), more));
                    taken.add(Names.folded(numbered(one.name(), more)));
                }
                return;
            }
        }

        /** A presentation and what it was converted to are called by one name. */
        private List<Manifest.Part> group(Manifest.Part part) {
            var converted = part.name() + ".pdf";
            var group = new ArrayList<>(List.of(part));
            for (var one : manifest.files()) {
                if (one.name().equals(converted) || part.name().equals(one.name() + ".pdf")) group.add(one);
            }
            return group;
        }

        private String numbered(String name, int number) {
            var first = name;
            for (var one : manifest.files()) if (name.equals(one.name() + ".pdf")) first = one.name();
            int point = first.endsWith(Names.HALL)
                    ? first.length() - Names.HALL.length()
                    : first.lastIndexOf('.') > first.lastIndexOf('/') ? first.lastIndexOf('.') : first.length();
            return first.substring(0, point) + "-" + number + name.substring(point);
        }

        private void looksForRoom() throws IOException, Refused {
            long needed = LEFT_FREE;
            for (var part : manifest.files()) {
                boolean here = isBeside(part) && state(home.resolve(nameOf(part)), part) == State.SAME;
                if (!here) needed += part.size();
            }
            long free = Files.getFileStore(coming).getUsableSpace();
            if (free < needed) throw Refused.noRoom(needed, free);
        }

        /** By a number: no name of a stranger is a name here before all was looked at. */
        private Path unpack(Manifest.Part part) throws IOException, Refused {
            var file = coming.resolve(Integer.toString(number++));
            var entry = Objects.requireNonNull(entries.get(part.name()));
            try (var in = directory.open(entry);
                    var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var piece = new byte[PIECE];
                long many = 0;
                for (int got = pulled(in, piece, part); got > 0; got = pulled(in, piece, part)) {
                    many += got;
                    if (many > part.size()) throw Refused.tooMuch();
                    out.write(ByteBuffer.wrap(piece, 0, got));
                }
                // A show that is seen has all of its files, whatever happens to the power.
                out.force(true);
            }
            if (state(file, part) != State.SAME) throw Refused.broken(part.name());
            return file;
        }

        /** What cannot be read is the package's fault; what cannot be written is the disk's. */
        private static int pulled(InputStream in, byte[] piece, Manifest.Part part) throws Refused {
            try {
                return in.read(piece);
            } catch (IOException e) {
                throw Refused.broken(part.name());
            }
        }

        /** The show with the names that its files have here. */
        private Path show(Path unpacked) throws IOException, Refused {
            var names = new HashMap<String, String>();
            called.forEach((name, now) -> {
                if (name.startsWith(Names.SHOWS))
                    names.put(name.substring(Names.SHOWS.length()), now.substring(Names.SHOWS.length()));
            });
            var before = Files.readAllBytes(unpacked);
            var patched = Renaming.of(before, names);
            if (!named(patched).equals(renamed(named(before), names)))
                throw Refused.of(
                        "Không đổi được tên tệp trong kịch bản này cho khỏi trùng. Chưa nhận gì. Hãy chọn thay tệp đang"
                                + " có, hoặc đổi tên tệp đang có.",
                        "The files of this show cannot be given other names. Nothing was taken. Choose to replace what"
                                + " is here, or rename what is here.");
            Files.write(unpacked, patched);
            return unpacked;
        }

        private static Set<String> named(byte[] show) {
            return ShowCopy.of("show.json", show, Beside.UNKNOWN).named().stream()
                    .map(Names::plain)
                    .collect(Collectors.toSet());
        }

        private static Set<String> renamed(Set<String> all, Map<String, String> names) {
            return all.stream().map(name -> names.getOrDefault(name, name)).collect(Collectors.toSet());
        }

        /** How the show is called here; where the very same one is here already, it does not come again. */
        private String nameShow(Path show) throws IOException, Refused {
            var first = Normalizer.normalize(stem(manifest.show()), Normalizer.Form.NFC);
            long size = Files.size(show);
            String hash;
            try (var in = Files.newInputStream(show)) {
                hash = Hashes.hash(in);
            }
            for (int more = 1; ; more++) {
                var stem = more == 1 ? first : first + "-" + more;
                var place = home.resolve(Names.SHOWS + stem + Names.SHOW);
                var state = state(place, size, hash);
                boolean replaces = more == 1 && replace.contains(manifest.show()) && Files.isRegularFile(place);
                if (state == State.OTHER && !replaces) continue;
                if (state == State.SAME) {
                    Files.delete(show);
                    told.add(new Sentence(
                            "Buổi lễ này đã có ở đây, giống hệt.", "This ceremony is here already, the very same."));
                }
                return stem;
            }
        }

        private static String signed(String name, String stem) {
            int end = name.indexOf('/', APPROVED.length());
            return end < 0 ? name : APPROVED + stem + name.substring(end);
        }

        /** What was here goes aside for as long as anything may still go wrong. */
        private void move(Path from, Path to, boolean over) throws IOException {
            var folder = Objects.requireNonNull(to.getParent());
            Files.createDirectories(folder);
            if (over && Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
                var old = coming.resolve("cu-" + number++ + "-" + to.getFileName());
                Files.move(to, old, StandardCopyOption.REPLACE_EXISTING);
                aside.add(old);
                undos.push(() -> Files.move(old, to));
            }
            Files.move(from, to);
            undos.push(() -> Files.deleteIfExists(to));
        }

        private void tell(Path place, List<String> signed) throws Refused, IOException {
            called.forEach((name, now) -> told.add(new Sentence(
                    "“" + name + "” ở đây có nội dung khác: bản mới để bên cạnh, tên “" + now + "”.",
                    "\"" + name + "\" is another file here: the new one lies beside it as \"" + now + "\".")));
            for (var part : manifest.files())
                if (isKept(part))
                    told.add(new Sentence(
                            "Tệp từ ghép compounds.txt ở đây khác; vẫn giữ bản ở đây.",
                            "The file compounds.txt here is another one; the one here stays."));
            if (!place.endsWith(stem(manifest.show()) + Names.SHOW))
                told.add(new Sentence(
                        "Đã có buổi lễ cùng tên: buổi mới tên “" + stem(place.toString()) + "”.",
                        "There is a ceremony by that name: the new one is called \"" + stem(place.toString()) + "\"."));
            if (!unlisted.isEmpty())
                told.add(new Sentence(
                        unlisted.size() + " tệp trong gói không có trong danh mục nên bỏ ra.",
                        unlisted.size() + " files in the package are not in its list, and were left out."));
            if (!signed.isEmpty())
                told.add(new Sentence(
                        "Bản duyệt của buổi lễ này ở đây khác bản trong gói; vẫn giữ bản ở đây.",
                        "What was signed of this ceremony here is not what the package brings; the one here stays."));
            var missing = Packing.missing(named(Files.readAllBytes(place)), Folder.of(place)).stream()
                    .map(Names::shown)
                    .toList();
            if (!missing.isEmpty())
                told.add(new Sentence(
                        "Kịch bản dùng tệp mà gói không có: " + String.join(", ", missing) + ".",
                        "The show names files that the package does not have: " + String.join(", ", missing) + "."));
        }
    }

    @Override
    public void close() {
        close(directory);
    }
}
