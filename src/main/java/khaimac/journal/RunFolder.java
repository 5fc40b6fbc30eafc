package khaimac.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import khaimac.finding.Sentence;

/**
 * A run's folder on a real disk, held by one program at a time. It lets go when it is closed, or when the program dies.
 */
public final class RunFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    /** What came of asking for a folder. */
    public sealed interface Taking {
        record Taken(RunFolder folder) implements Taking {}

        /** Another program holds it, or it cannot be opened. */
        record Refused(Sentence because) implements Taking {}
    }

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private RunFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the folder if it is not there, and holds it. */
    public static Taking take(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock != null) return new Taking.Taken(new RunFolder(path, channel, lock));
            channel.close();
            return new Taking.Refused(Troubles.taken(path.toString()));
        } catch (IOException e) {
            return new Taking.Refused(Troubles.noFolder(path.toString()));
        }
    }

    @org.jspecify.annotations.Nullable
    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // This very program holds it already.
            return null;
        }
    }

    public Path path() {
        return path;
    }

    public Disk disk() {
        return new FolderDisk(path);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
