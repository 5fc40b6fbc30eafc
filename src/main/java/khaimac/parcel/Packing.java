package khaimac.parcel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.desk.ShowCopy;
import khaimac.notation.Notation;
import khaimac.showfile.Folder;
import khaimac.showfile.json.Tree;
import khaimac.showfile.shows.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A show with all that it names, as one zip. The same files give the same bytes. Nothing is compressed: films and
 * pictures are so already, and whoever fetches the zip is told beforehand how long it is.
 */
public final class Packing {
    /** How a package is called. */
    public static final String ENDING = ".khaimac.zip";

    /** Beside the shows: what was signed of each, in a folder by its name. */
    private static final String APPROVED = "approved";

    /** Of no time: the same files are the same bytes whenever they are packed. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /** From here on a zip says lengths in other places. */
    private static final long LARGE = 0xFFFF_0000L;

    private static final int PIECE = 1 << 18;

    private final String stem;
    private final byte[] show;
    private final @Nullable String hall;

    /** By their names in the package; the show itself is not among them. */
    private final Map<String, Path> files;

    private final List<String> missing;

    private Packing(String stem, byte[] show, @Nullable String hall, Map<String, Path> files, List<String> missing) {
        this.stem = stem;
        this.show = show;
        this.hall = hall;
        this.files = files;
        this.missing = missing;
    }

    /**
     * Looks what a show names; nothing is read through yet.
     *
     * @param hall a hall file that goes along; null: none
     */
    public static Packing of(Path file, @Nullable Path hall) throws Refused {
        var folder = Folder.of(file);
        var stem = stem(file);
        var bytes = content(file);
        var files = new TreeMap<String, Path>();
        // A run is opened with all that reading its show asks for: a package is all that a run needs.
        var named = ShowCopy.of(file.getFileName().toString(), bytes, folder).named();
        for (var name : named) {
            var found = folder.assets().file(name);
            if (found != null) files.put(Names.SHOWS + Names.plain(name), found);
        }
        var missing = missing(named, folder);
        addApproved(folder.path(), stem, files);
        if (hall != null) files.put(hallName(hall), hall);
        var packing = new Packing(stem, bytes, hall == null ? null : hallName(hall), files, missing);
        packing.looksAtNames();
        return packing;
    }

    /** What a show names and its folder has not. */
    static List<String> missing(Set<String> named, Folder folder) {
        return named.stream()
                .map(Names::plain)
                .distinct()
                .filter(name -> !name.equals(Catalogue.OWN_WORDS) && !isMade(name, named))
                .filter(name -> !folder.exists(name))
                .sorted()
                .toList();
    }

    /** A presentation is converted to such a one; where that is not done yet, it is done where the show is unpacked. */
    private static boolean isMade(String name, Set<String> named) {
        return name.endsWith(".pdf") && named.contains(name.substring(0, name.length() - ".pdf".length()));
    }

    private static byte[] content(Path file) throws Refused {
        try {
            if (Files.size(file) <= Tree.MAX_BYTES) return Files.readAllBytes(file);
            throw Refused.of(
                    "Tệp kịch bản lớn hơn 16 MB nên không đóng gói.",
                    "The show file is larger than 16 MB and is not packed.");
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private static Refused unreadable(Path file) {
        return Refused.of(
                "Không đọc được tệp “" + file
                        + "”, hoặc tệp đang bị sửa. Chưa đóng gói. Hãy đóng chương trình đang mở tệp" + " rồi thử lại.",
                "The file \"" + file + "\" cannot be read, or somebody is writing it. Nothing was packed. Close the"
                        + " program that has it open and try again.");
    }

    private static String stem(Path file) {
        var name = Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC);
        var stem = name.endsWith(Names.SHOW) ? name.substring(0, name.length() - Names.SHOW.length()) : name;
        return Names.isFit(Names.SHOWS + stem + Names.SHOW) && stem.matches("[\\p{L}\\p{N}._ -]+")
                ? stem
                : Slug.of(stem);
    }

    private static String hallName(Path hall) {
        var name = Normalizer.normalize(hall.getFileName().toString(), Normalizer.Form.NFC);
        return Names.HALLS + (name.endsWith(Names.HALL) ? name : Slug.of(name) + Names.HALL);
    }

    private static void addApproved(Path folder, String stem, Map<String, Path> files) throws Refused {
        var approved = folder.resolve(APPROVED).resolve(stem);
        if (!Files.isDirectory(approved)) return;
        try (var all = Files.walk(approved)) {
            for (var one : all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var inside = folder.relativize(one).toString().replace('\\', '/');
                files.put(Names.SHOWS + Normalizer.normalize(inside, Normalizer.Form.NFC), one);
            }
        } catch (IOException e) {
            throw unreadable(approved);
        }
    }

    /** What another system could not hold is told here, where it can be mended. */
    private void looksAtNames() throws Refused {
        var known = new HashMap<String, String>();
        for (var name : files.keySet()) {
            if (!Names.isFit(name)) {
                var shown = Names.shown(name);
                throw Refused.of(
                        "Tên tệp “" + shown
                                + "” không dùng được trên máy Windows. Chưa đóng gói. Hãy đổi tên tệp và sửa"
                                + " trong kịch bản.",
                        "A file called \"" + shown
                                + "\" cannot lie on Windows. Nothing was packed. Give the file another"
                                + " name, in the show too.");
            }
            if (known.put(Names.folded(name), name) != null) throw Refused.twice(name);
        }
    }

    /** How the show is called. */
    public String show() {
        return stem;
    }

    /** What the show names and is not there. */
    public List<String> missing() {
        return missing;
    }

    /** What is packed, ready to be written. */
    public final class Ready {
        private final Manifest manifest;
        private final byte[] head;
        private final List<Long> checks;

        private Ready(Manifest manifest, List<Long> checks) {
            this.manifest = manifest;
            this.head = Notation.write(manifest);
            this.checks = List.copyOf(checks);
        }

        public Manifest manifest() {
            return manifest;
        }

        /** How long the zip will be; -1 where it is so large that nobody says. */
        public long length() {
            long length = 22 + place(Manifest.NAME, head.length);
            for (var part : manifest.files()) length += place(part.name(), part.size());
            return length < LARGE ? length : -1;
        }

        /** An entry as it lies there: its head, what is in it, and its line in the directory. */
        private static long place(String name, long size) {
            return 30 + 46 + 2L * name.getBytes(StandardCharsets.UTF_8).length + size;
        }

        /** Writes all of it; a file that has become another meanwhile ends it. */
        public void write(OutputStream out) throws IOException {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            var check = new CRC32();
            check.update(head);
            put(zip, Manifest.NAME, head.length, check.getValue(), new ByteArrayInputStream(head));
            for (int i = 0; i < checks.size(); i++) {
                var part = manifest.files().get(i);
                try (var in = open(part.name())) {
                    put(zip, part.name(), part.size(), checks.get(i), in);
                }
            }
            zip.finish();
        }

        private static void put(ZipOutputStream zip, String name, long size, long check, InputStream in)
                throws IOException {
            var entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(size);
            entry.setCompressedSize(size);
            entry.setCrc(check);
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            var piece = new byte[PIECE];
            for (int got = in.read(piece); got > 0; got = in.read(piece)) zip.write(piece, 0, got);
            zip.closeEntry();
        }
    }

    /** Reads all of it through once. */
    public Ready ready() throws Refused {
        var parts = new ArrayList<Manifest.Part>();
        var checks = new ArrayList<Long>();
        var own = Names.SHOWS + stem + Names.SHOW;
        var names = new ArrayList<String>();
        names.add(own);
        names.addAll(files.keySet());
        for (var name : names) {
            var check = new CRC32();
            try (var in = new Counted(open(name), check)) {
                var hash = Hashes.hash(in);
                parts.add(new Manifest.Part(name, in.many, hash));
                checks.add(check.getValue());
            } catch (IOException e) {
                throw unreadable(Objects.requireNonNullElse(files.get(name), Path.of(name)));
            }
        }
        return new Ready(new Manifest(Manifest.FORMAT, version(), own, hall, parts, missing), checks);
    }

    private InputStream open(String name) throws IOException {
        var file = files.get(name);
        return file == null ? new ByteArrayInputStream(show) : Files.newInputStream(file);
    }

    /** Of the program that packs. */
    public static String version() {
        return Objects.requireNonNullElse(Packing.class.getPackage().getImplementationVersion(), "-");
    }

    private static final class Counted extends CheckedInputStream {
        private long many;

        Counted(InputStream in, CRC32 check) {
            super(in, check);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            many += Math.max(0, got);
            return got;
        }
    }
}
