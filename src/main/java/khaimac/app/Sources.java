package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.Folder;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import org.jspecify.annotations.Nullable;

/** The shows, halls and scripts a person names on the command line: found, opened and read. */
final class Sources {
    private static final long MOST = 64L * 1024 * 1024;

    private final Terminal terminal;

    Sources(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A show as it was read; null when there is no such file, and then that has been said. */
    ShowFile.@Nullable Reading show(String name) {
        var file = find(name, "show-files", ".show.json");
        var bytes = bytes(file, name);
        return file == null || bytes == null ? null : ShowFile.read(shown(file), bytes, Folder.of(file));
    }

    HallFile.@Nullable Reading hall(String name) {
        var file = find(name, "displays", ".hall.json");
        var bytes = bytes(file, name);
        return file == null || bytes == null ? null : HallFile.read(shown(file), bytes);
    }

    @Nullable String text(String name) {
        var bytes = bytes(find(name, "", ""), name);
        return bytes == null ? null : khaimac.showfile.json.Decoded.of(name, bytes).text();
    }

    static boolean isHall(String name) {
        return name.endsWith(".hall.json");
    }

    /** As written, or under the folder the program is unzipped to, with or without the folder and the ending. */
    private @Nullable Path find(String name, String folder, String ending) {
        var candidates = new ArrayList<Path>();
        try {
            candidates.add(Path.of(name));
            candidates.add(terminal.home().resolve(name));
            candidates.add(terminal.home().resolve(folder).resolve(name));
            candidates.add(terminal.home().resolve(folder).resolve(name + ending));
        } catch (InvalidPathException e) {
            return null;
        }
        for (var candidate : candidates) if (Files.isRegularFile(candidate)) return candidate;
        return null;
    }

    private byte @Nullable [] bytes(@Nullable Path file, String name) {
        if (file == null) {
            terminal.complain(new Sentence("Không thấy tệp “" + name + "”.", "The file \"" + name + "\" is not there."));
            return null;
        }
        try {
            if (Files.size(file) > MOST) {
                terminal.complain(new Sentence("Tệp “" + name + "” quá lớn.", "The file \"" + name + "\" is too large."));
                return null;
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không mở được tệp “" + name + "”: " + e.getMessage(), "The file \"" + name + "\" cannot be opened: " + e.getMessage()));
            return null;
        }
    }

    /** Shortened for reading where it lies below the folder one stands in. */
    private static String shown(Path file) {
        var here = Path.of("").toAbsolutePath();
        var absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }

    static int worst(List<Finding> findings) {
        int worst = 0;
        for (var finding : findings) {
            if (finding.severity() == Severity.ERROR) worst = 2;
            if (finding.severity() == Severity.WARNING) worst = Math.max(worst, 1);
        }
        return worst;
    }

    static Finding whole(String file, Sentence what) {
        return new Finding(Severity.ERROR, Place.whole(file), what, Sentence.NONE, Sentence.NONE);
    }
}
