package khaimac.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import khaimac.finding.Sentence;
import khaimac.showfile.language.Alike;
import org.jspecify.annotations.Nullable;

/** What a person names on the command line: where such things lie, and how they are called there. */
enum Ours {
    SHOW("show-files", ".show.json"),
    HALL("displays", ".hall.json"),
    /** A file that lies anywhere, such as the script of an operator. */
    ANY("", ""),
    RUN("runs", "");

    private final String folder;
    private final String ending;

    Ours(String folder, String ending) {
        this.folder = folder;
        this.ending = ending;
    }

    private boolean isOne(Path there) {
        return this == RUN ? Files.isDirectory(there) : Files.isRegularFile(there);
    }

    /** As written, or under the folder the program is unzipped to, with or without the folder and the ending. */
    @Nullable
    Path find(String name, Path home) {
        var candidates = candidates(name, home);
        for (var candidate : candidates) if (isOne(candidate)) return candidate;
        // The same letters may be put together in two ways, and only one of them is how the file is called.
        for (var candidate : candidates) {
            var wanted = composed(candidate);
            for (var there : inside(candidate.toAbsolutePath().getParent()))
                if (composed(there).equals(wanted)) return there;
        }
        return null;
    }

    private List<Path> candidates(String name, Path home) {
        try {
            return List.of(
                    Path.of(name),
                    home.resolve(name),
                    home.resolve(folder).resolve(name),
                    home.resolve(folder).resolve(name + ending));
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    /** That there is none of this name, and which one may have been meant. */
    Sentence lacking(String name, Path home) {
        var known = new TreeSet<String>();
        for (var candidate : candidates(name, home))
            for (var there : inside(candidate.toAbsolutePath().getParent())) {
                var called = composed(there);
                boolean isHidden = called.startsWith(".");
                if (!isHidden && called.endsWith(ending)) known.add(bare(called));
            }
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var what = this == RUN
                ? new Sentence("Không thấy thư mục “" + name + "”.", "The folder \"" + name + "\" is not there.")
                : new Sentence("Không thấy tệp “" + name + "”.", "The file \"" + name + "\" is not there.");
        return what.and(Alike.instead(bare(last), known));
    }

    private String bare(String called) {
        var bare = called.endsWith(ending) ? called.substring(0, called.length() - ending.length()) : called;
        return bare.toLowerCase(Locale.ROOT).endsWith(".json") && this != ANY
                ? bare.substring(0, bare.length() - ".json".length())
                : bare;
    }

    private List<Path> inside(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(this::isOne).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static String composed(Path file) {
        return Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC);
    }
}
