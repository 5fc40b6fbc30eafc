package khaimac.asset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A content that comes in pieces, in their order. It gets its name when the last one is there and the hash is right,
 * never before. What has come outlives this process: the next one goes on from there. One thread owns it.
 */
public final class Arriving implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final Asset asset;
    private final Path folder;
    private final Path file;
    private final FileChannel out;
    private MessageDigest digest = Sha.begun();
    private long offset;

    private Arriving(Asset asset, Path folder, Path file, FileChannel out) {
        this.asset = asset;
        this.folder = folder;
        this.file = file;
        this.out = out;
    }

    static Arriving into(Path folder, Asset asset) throws IOException {
        var usual = folder.resolve(asset.hash() + Cabinet.UNFINISHED);
        var out = locked(usual);
        if (out != null) {
            var found = new Arriving(asset, folder, usual, out);
            found.goOn();
            return found;
        }
        // Another player takes the same one in at this moment: each has its own, and the first to be whole counts.
        var own = Files.createTempFile(folder, asset.hash() + ".", Cabinet.UNFINISHED);
        return new Arriving(asset, folder, own, FileChannel.open(own, StandardOpenOption.WRITE));
    }

    private static @Nullable FileChannel locked(Path file) throws IOException {
        var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (out.tryLock() != null) return out;
        } catch (OverlappingFileLockException e) {
            // Another player of this very process has it.
        }
        out.close();
        return null;
    }

    private void goOn() throws IOException {
        if (out.size() > asset.size()) out.truncate(0);
        var piece = ByteBuffer.allocate(PIECE);
        out.position(0);
        while (out.read(piece) > 0) {
            digest.update(piece.array(), 0, piece.position());
            offset += piece.position();
            piece.clear();
        }
    }

    public Asset asset() {
        return asset;
    }

    /** So much of it is here; the next piece begins there. */
    public long offset() {
        return offset;
    }

    public boolean isWhole() {
        return offset == asset.size();
    }

    /** The next piece. */
    public void add(byte[] piece) throws IOException {
        if (offset + piece.length > asset.size())
            throw new IllegalArgumentException("more than " + asset.size() + " bytes");
        var bytes = ByteBuffer.wrap(piece);
        while (bytes.hasRemaining()) out.write(bytes, offset + bytes.position());
        digest.update(piece);
        offset += piece.length;
    }

    /** The last piece is in. @return whether it is what it should be; where it is not, all of it is thrown away */
    public boolean finish() throws IOException {
        boolean right = isWhole() && Sha.of(digest).equals(asset.hash());
        digest = Sha.begun();
        if (right) out.force(true);
        out.close();
        var whole = folder.resolve(asset.hash());
        if (!right || Files.isRegularFile(whole)) Files.deleteIfExists(file);
        else Files.move(file, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return right;
    }

    /** It is not what it should be: the next one begins from nothing. */
    public void throwAway() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    /** What has come so far stays. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
