package khaimac.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What files contain, by reading them; and what is remembered of those that were read, in a small file: a film of two
 * gigabytes is read through once, and again only when its size or its time has become another.
 */
public final class Hashes {
    private static final int MOST_KNOWN = 5_000;
    private static final int PIECE = 1 << 18;

    /** A file as it was when it was read through. */
    record Known(String path, long size, Instant modified, Asset asset) {}

    /** What lies in the memory file, longest not needed first. */
    record Memory(List<Known> files) {}

    private final Path memory;
    private final List<Probe> probes;
    private final ObjLongConsumer<Path> reading;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private boolean another;

    /**
     * @param memory the file in which what was read is remembered; it need not be there
     * @param probes asked in this order
     * @param reading told of a file and its size before it is read through
     */
    public Hashes(Path memory, List<Probe> probes, ObjLongConsumer<Path> reading) {
        this.memory = memory;
        this.probes = List.copyOf(probes);
        this.reading = reading;
        for (var one : remembered()) known.put(one.path(), one);
    }

    private List<Known> remembered() {
        try {
            if (!Files.isRegularFile(memory) || Files.size(memory) > Notation.MOST_BYTES) return List.of();
            return Notation.read(Files.readAllBytes(memory), Memory.class).files();
        } catch (IOException | Notation.Unreadable e) {
            // Everything is read once more: that costs time and nothing else.
            return List.of();
        }
    }

    /** The hash of a content that is in memory. */
    public static String hash(byte[] content) {
        var digest = Sha.begun();
        digest.update(content);
        return Sha.of(digest);
    }

    /** The hash of a content to its end. */
    public static String hash(InputStream content) throws IOException {
        var digest = Sha.begun();
        var piece = new byte[PIECE];
        for (int got = content.read(piece); got > 0; got = content.read(piece)) digest.update(piece, 0, got);
        return Sha.of(digest);
    }

    /** What the files of these names are; a file that is not there, or cannot be read, is not in it. */
    public Catalogue catalogue(AssetFolder folder, Collection<String> names) {
        var files = new LinkedHashMap<String, Asset>();
        for (var name : names) {
            var file = folder.file(name);
            var asset = file == null ? null : of(file);
            if (asset != null) files.put(name, asset);
        }
        remember();
        return new Catalogue(files);
    }

    /** What is in a file now; null where it is not there, cannot be read, or is being written just now. */
    public synchronized @Nullable Asset of(Path file) {
        var path = file.toAbsolutePath().normalize().toString();
        try {
            long size = Files.size(file);
            var modified = Files.getLastModifiedTime(file).toInstant();
            var before = known.remove(path);
            if (before != null && before.size() == size && before.modified().equals(modified)) {
                // It is the one that was needed last now.
                known.put(path, before);
                return before.asset();
            }
            var asset = read(file);
            if (size != asset.size()
                    || !Files.getLastModifiedTime(file).toInstant().equals(modified)) return null;
            known.put(path, new Known(path, size, modified, asset));
            another = true;
            return asset;
        } catch (IOException e) {
            return null;
        }
    }

    private Asset read(Path file) throws IOException {
        reading.accept(file, Files.size(file));
        try (var in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    private Asset read(InputStream in) throws IOException {
        var digest = Sha.begun();
        var piece = new byte[PIECE];
        byte[] head = null;
        long size = 0;
        for (int got = in.readNBytes(piece, 0, PIECE); got > 0; got = in.readNBytes(piece, 0, PIECE)) {
            if (head == null) head = Arrays.copyOf(piece, Math.min(got, Probe.HEAD));
            digest.update(piece, 0, got);
            size += got;
        }
        var found = probed(head == null ? new byte[0] : head);
        return new Asset(Sha.of(digest), size, found.kind(), found.pixels());
    }

    private Probe.Found probed(byte[] head) {
        for (var probe : probes) {
            var found = probe.of(head);
            if (found != null) return found;
        }
        return new Probe.Found(Asset.Kind.OTHER, null);
    }

    /**
     * Beside it first, then in its place: never half a memory. Where it cannot be written, the next start reads again.
     */
    private synchronized void remember() {
        if (!another) return;
        var all = new ArrayList<>(known.values());
        var newest = new Memory(List.copyOf(all.subList(Math.max(0, all.size() - MOST_KNOWN), all.size())));
        try {
            var folder = memory.toAbsolutePath().getParent();
            if (folder != null) Files.createDirectories(folder);
            var next = Files.createTempFile(folder, "known", ".new");
            Files.write(next, Notation.write(newest));
            Files.move(next, memory, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            another = false;
        } catch (IOException e) {
            another = true;
        }
    }
}
