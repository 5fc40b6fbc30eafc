package khaimac.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A run's folder on a real disk, held by one program at a time. It lets go when it is closed, or when the program dies.
 */
public final class RunFolder implements AutoCloseable {
    private static final String LOCK = "lock";
    private static final String ASIDE = "aside-";

    /** What came of asking for a folder. */
    public sealed interface Taking {
        record Taken(RunFolder folder) implements Taking {}

        /** Another program holds it, or it cannot be opened. */
        record Refused(Sentence because) implements Taking {}
    }

    private final Path path;
    private Held held;
    private volatile Runnable madeAgain = () -> {};

    /** An open file that is locked. */
    private record Held(
            FileChannel channel, FileLock lock, @Nullable Object key) {
        void letGo() throws IOException {
            lock.release();
            channel.close();
        }
    }

    private RunFolder(Path path, Held held) {
        this.path = path;
        this.held = held;
    }

    /** Makes the folder if it is not there, and holds it. */
    public static Taking take(Path path) {
        try {
            Files.createDirectories(path);
            var held = hold(path);
            return held == null
                    ? new Taking.Refused(Troubles.taken(path.toString()))
                    : new Taking.Taken(new RunFolder(path, held));
        } catch (IOException e) {
            return new Taking.Refused(Troubles.noFolder(path.toString()));
        }
    }

    /** Null where another program has it. */
    private static @Nullable Held hold(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock != null) return new Held(channel, lock, key(path));
        channel.close();
        return null;
    }

    /** While the file is open nobody else gets its key. */
    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path.resolve(LOCK), BasicFileAttributes.class)
                .fileKey();
    }

    /** It was deleted or moved away under us: the same place again, held again. */
    private synchronized void make() throws IOException {
        Files.createDirectories(path);
        // Perhaps only what was written is gone, or this is another try: then it is held still.
        boolean isHeld = Files.exists(path.resolve(LOCK)) && Objects.equals(key(path), held.key());
        if (isHeld) return;
        var again = hold(path);
        if (again == null) throw new IOException("held by another program");
        held.letGo();
        held = again;
        madeAgain.run();
    }

    /** @param then is done when the folder had to be made again: what others keep in it is gone too */
    public void whenMadeAgain(Runnable then) {
        madeAgain = then;
    }

    /** What lies here goes into a folder of its own inside, where nothing looks for it. Nothing is deleted. */
    public void setAside() throws IOException {
        List<Path> files;
        try (var all = Files.list(path)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(LOCK))
                    .toList();
        }
        if (files.isEmpty()) return;
        int number = 1;
        while (Files.exists(path.resolve(ASIDE + number))) number++;
        var aside = Files.createDirectory(path.resolve(ASIDE + number));
        for (var file : files) Files.move(file, aside.resolve(file.getFileName()));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
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
        return new FolderDisk(path, this::make);
    }

    @Override
    public synchronized void close() throws IOException {
        held.letGo();
    }
}
