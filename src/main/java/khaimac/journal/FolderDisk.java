package khaimac.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/** A folder on a real disk. */
public final class FolderDisk implements Disk {
    /** Nothing this program wrote is larger. */
    private static final long MOST = 512L << 20;

    private static final long ENOUGH = 1 << 20;

    private final Path folder;

    /** Makes the folder, and holds it where it was held. */
    private final Making making;

    interface Making {
        void make() throws IOException;
    }

    public FolderDisk(Path folder) {
        this(folder, () -> Files.createDirectories(folder));
    }

    FolderDisk(Path folder, Making making) {
        this.folder = folder;
        this.making = making;
    }

    @Override
    public boolean isThere() {
        return Files.isDirectory(folder);
    }

    @Override
    public void make() throws IOException {
        making.make();
    }

    /** What the system knows a file by; where it has nothing of the kind, that there is one has to do. */
    private @Nullable Object key(String name) throws IOException {
        return Files.readAttributes(folder.resolve(name), BasicFileAttributes.class)
                .fileKey();
    }

    @Override
    public List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    @Override
    public byte[] read(String name) throws IOException {
        var file = folder.resolve(name);
        if (Files.size(file) > MOST) throw new IOException("too large: " + name);
        return Files.readAllBytes(file);
    }

    @Override
    public DiskFile create(String name) throws IOException {
        var channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var key = key(name);
        return new DiskFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                var rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) channel.write(rest);
            }

            @Override
            public void force() throws IOException {
                // The length of the file belongs to what must last.
                channel.force(true);
            }

            @Override
            public boolean isAt(String known) {
                try {
                    // While it is open nobody else gets its key.
                    return Objects.equals(key(known), key);
                } catch (IOException e) {
                    return false;
                }
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void sync() throws IOException {
        // Windows opens no folder as a file; there the file system's own journal keeps the names.
        if (System.getProperty("os.name", "").startsWith("Windows")) return;
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Sentence wrong() {
        if (!isThere()) return Troubles.GONE;
        try {
            var store = Files.getFileStore(folder);
            if (store.isReadOnly() || !Files.isWritable(folder)) return Troubles.READ_ONLY;
            return store.getUsableSpace() < ENOUGH ? Troubles.FULL : Sentence.NONE;
        } catch (IOException e) {
            return Sentence.NONE;
        }
    }
}
