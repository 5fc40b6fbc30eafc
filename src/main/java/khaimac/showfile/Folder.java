package khaimac.showfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/** The folder a show file lies in, with its rosters and media. Nothing outside it is ever opened. */
public record Folder(Path path) implements Beside {
    /** The folder of a show file. */
    public static Folder of(Path showFile) {
        var parent = showFile.toAbsolutePath().getParent();
        return new Folder(parent == null ? showFile.toAbsolutePath() : parent);
    }

    @Override
    public byte @Nullable [] content(String name) {
        var file = inside(name);
        if (file == null) return null;
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > Tree.MAX_BYTES) return null;
            return Files.readAllBytes(file);
        } catch (IOException e) {
            // Gone or locked between the two lines above: as good as not there, which the reader says.
            return null;
        }
    }

    @Override
    public boolean exists(String name) {
        var file = inside(name);
        return file != null && Files.isRegularFile(file) && Files.isReadable(file);
    }

    private @Nullable Path inside(String name) {
        try {
            var file = path.resolve(name).normalize();
            return file.startsWith(path) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
