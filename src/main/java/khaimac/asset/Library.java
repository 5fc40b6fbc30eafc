package khaimac.asset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a run, lent from the folder of its show for as long as they lie there as they were. A file that has
 * become another is not lent: the run knows it by its content.
 */
public final class Library {
    /** What has become of a file since the run was opened. */
    public enum Fate {
        /** It is what it was. */
        SAME,
        /** There is a file of that name with another content. */
        CHANGED,
        /** There is none, or it cannot be read. */
        GONE
    }

    private volatile Catalogue catalogue;
    private final AssetFolder folder;

    /** What was brought in while the run is on lies with the run, and counts first. */
    private final AssetFolder own;

    private final Hashes hashes;

    public Library(Catalogue catalogue, AssetFolder folder, Hashes hashes) {
        this(catalogue, folder, folder, hashes);
    }

    /** @param own the folder of the run */
    public Library(Catalogue catalogue, AssetFolder folder, AssetFolder own, Hashes hashes) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.own = own;
        this.hashes = hashes;
    }

    private @Nullable Path file(String name) {
        var here = own.file(name);
        return here != null ? here : folder.file(name);
    }

    /** More files have come in while the run is on. */
    public void grow(Catalogue all) {
        catalogue = all;
    }

    /** Every file of the run that is not what it was. */
    public Map<String, Fate> look() {
        var all = new LinkedHashMap<String, Fate>();
        catalogue.files().forEach((name, asset) -> {
            var fate = fate(name, asset);
            if (fate != Fate.SAME) all.put(name, fate);
        });
        return all;
    }

    private Fate fate(String name, Asset asset) {
        var file = file(name);
        if (file == null) return Fate.GONE;
        if (size(file) != asset.size()) return Fate.CHANGED;
        var now = hashes.of(file);
        return now != null && now.hash().equals(asset.hash()) ? Fate.SAME : Fate.CHANGED;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }

    /** A piece of a content; null where it is not lent any more, or never was. */
    public byte @Nullable [] piece(String hash, long offset, int most) {
        for (var file : catalogue.files().entrySet()) {
            if (!file.getValue().hash().equals(hash)) continue;
            var path = file(file.getKey());
            if (path != null && fate(file.getKey(), file.getValue()) == Fate.SAME) return read(path, offset, most);
        }
        return null;
    }

    private static byte @Nullable [] read(Path file, long offset, int most) {
        try (var in = FileChannel.open(file)) {
            long left = Files.size(file) - offset;
            if (offset < 0 || left < 0) return null;
            var piece = ByteBuffer.allocate((int) Math.min(left, most));
            while (piece.hasRemaining() && in.read(piece, offset + piece.position()) > 0) {}
            return piece.hasRemaining() ? null : piece.array();
        } catch (IOException e) {
            return null;
        }
    }
}
