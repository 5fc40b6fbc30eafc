package khaimac.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file with what nobody else on this machine may read, in a folder that nobody else may look into. */
public final class OnlyOurs {
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OnlyOurs() {}

    /** Also what lies there from before. */
    public static void is(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !isPosix(folder)) return;
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(FOLDER));
        if (Files.exists(file)) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
    }

    /** In the place of what was there, whole or not at all; at no moment may anybody else read it. */
    public static void write(Path file, byte[] content) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        var folder = file.toAbsolutePath().getParent();
        var ours = folder != null && isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE))}
                : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(next, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ours)) {
            for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) channel.write(bytes);
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Elsewhere, what lies in somebody's own folder is his alone. */
    private static boolean isPosix(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
