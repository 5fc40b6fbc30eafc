package khaimac.showfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import khaimac.asset.AssetFolder;
import khaimac.asset.PageCount;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/** The folder a show file lies in, with its rosters and media. */
public record Folder(Path path) implements Beside {
    /** Endings that people take for one another. */
    private static final List<Set<String>> ENDINGS = List.of(
            Set.of("jpg", "jpeg", "png", "webp", "gif", "bmp"),
            Set.of("mp4", "mov", "mkv", "avi", "webm", "m4v", "mpg"),
            Set.of("mp3", "wav", "m4a", "ogg", "flac", "aac"),
            Set.of("pdf", "ppt", "pptx", "odp"),
            Set.of("csv", "xls", "xlsx", "ods"));

    /** The folder of a show file. */
    public static Folder of(Path showFile) {
        var parent = showFile.toAbsolutePath().getParent();
        return new Folder(parent == null ? showFile.toAbsolutePath() : parent);
    }

    /** Its files, to read from. */
    public AssetFolder assets() {
        return new AssetFolder(path);
    }

    @Override
    public byte @Nullable [] content(String name) {
        return assets().whole(name, Tree.MAX_BYTES);
    }

    @Override
    public PageCount pages(String name) {
        var file = assets().file(name);
        return file == null ? PageCount.UNKNOWN : PageCount.of(file);
    }

    @Override
    public List<String> alike(String name) {
        int slash = name.lastIndexOf('/');
        var wanted = name.substring(slash + 1);
        try {
            var within = path.resolve(name.substring(0, slash + 1)).normalize();
            if (!within.startsWith(path) || !Files.isDirectory(within)) return List.of();
            try (var all = Files.list(within)) {
                return all.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .filter(file -> isAlike(file, wanted))
                        .map(file -> name.substring(0, slash + 1) + file)
                        .sorted()
                        .toList();
            }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return List.of();
        }
    }

    /** Whether two names are the same but for what people mix up: capitals, how signs are put together, the ending. */
    private static boolean isAlike(String file, String wanted) {
        var one = plain(file);
        var other = plain(wanted);
        if (one.equals(other)) return true;
        int dot = one.lastIndexOf('.');
        int otherDot = other.lastIndexOf('.');
        if (dot <= 0 || otherDot <= 0 || !one.substring(0, dot).equals(other.substring(0, otherDot))) return false;
        var endings = Set.of(one.substring(dot + 1), other.substring(otherDot + 1));
        return ENDINGS.stream().anyMatch(kind -> kind.containsAll(endings));
    }

    private static String plain(String file) {
        return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean exists(String name) {
        return assets().file(name) != null;
    }
}
