package khaimac.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * How this machine is set, in a small file that a person can read; Home starts rehearsals and runs by it.
 *
 * @param hall that is chosen where nobody chooses another; empty: none
 * @param port of the panel on this machine; 0: as the program has it
 * @param lang "vi" or "en", of what is started; empty: as Home itself
 */
public record Preferences(String hall, int port, String lang) {
    private static final String FILE = "settings.json";
    private static final Preferences NONE = new Preferences("", 0, "");
    private static final int LEAST_PORT = 1_024;
    private static final int MOST_PORT = 65_525;

    private static final Sentence WRONG = new Sentence(
            "Cổng phải từ " + LEAST_PORT + " đến " + MOST_PORT + ", hoặc để trống. Chưa đổi gì.",
            "The port is from " + LEAST_PORT + " to " + MOST_PORT + ", or empty. Nothing was changed.");
    private static final Sentence BROKEN = new Sentence(
            "Tệp settings.json đã bị sửa và không đọc được. Hãy sửa lại hoặc xóa tệp đó, rồi lưu.",
            "The file settings.json was changed by hand and cannot be read. Mend it or delete it, then save.");

    static Preferences of(Path home) {
        var read = read(home);
        return read == null ? NONE : read;
    }

    private static @Nullable Preferences read(Path home) {
        try {
            var file = home.resolve(FILE);
            return Files.exists(file) ? Notation.read(Files.readAllBytes(file), Preferences.class) : NONE;
        } catch (IOException | Notation.Unreadable e) {
            return null;
        }
    }

    /**
     * Beside it first, then in its place. What somebody wrote by hand and nobody understands is not written over.
     *
     * @return why it was not kept; nothing where it was
     */
    Sentence keep(Path home) throws IOException {
        boolean fits = port == 0 || (port >= LEAST_PORT && port <= MOST_PORT);
        if (!fits || !(lang.isEmpty() || lang.equals("vi") || lang.equals("en"))) return WRONG;
        if (read(home) == null) return BROKEN;
        var next = home.resolve(FILE + ".new");
        Files.write(next, Notation.write(this));
        Files.move(next, home.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return Sentence.NONE;
    }
}
