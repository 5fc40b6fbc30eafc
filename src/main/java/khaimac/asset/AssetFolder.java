package khaimac.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files of a folder, by their names in it, as they are now. Nothing outside it is ever opened. */
public record AssetFolder(Path path) implements Assets {
    public AssetFolder {
        path = real(path);
    }

    /**
     * "." and "a/.." are folders too, and what lies in them does not begin with these letters. Where "a" is a link,
     * only the system knows what lies above it.
     */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            // It is not there: nor is anything in it.
            return path.toAbsolutePath().normalize();
        }
    }

    /** The file of that name; null where there is none that can be read. */
    public @Nullable Path file(String name) {
        try {
            var file = path.resolve(name).normalize();
            return file.startsWith(path) && Files.isRegularFile(file) && Files.isReadable(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    @Override
    public @Nullable Path path(String name) {
        return file(name);
    }

    @Override
    public @Nullable InputStream open(String name) throws IOException {
        var file = file(name);
        return file == null ? null : Files.newInputStream(file);
    }
}
