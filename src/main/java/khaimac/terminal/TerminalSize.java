package khaimac.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How much fits on the terminal: as the shell says, else as the terminal says, else what most have. */
record TerminalSize(int rows, int columns) {
    private static final TerminalSize USUAL = new TerminalSize(32, 110);
    private static final File TTY = new File("/dev/tty");

    static TerminalSize now() {
        return of(System.getenv(), TTY.exists() ? asked() : "");
    }

    /** @param asked "rows columns", or anything else when nobody could tell */
    static TerminalSize of(Map<String, String> environment, String asked) {
        var words = asked.strip().split(" ", 2);
        int rows = number(environment.getOrDefault("LINES", words[0]), USUAL.rows);
        int columns = number(environment.getOrDefault("COLUMNS", words.length > 1 ? words[1] : ""), USUAL.columns);
        return new TerminalSize(Math.clamp(rows, 16, 200), Math.clamp(columns, 60, 400));
    }

    /** Linux and macOS have a program that knows; where there is none, the usual size will do. */
    private static String asked() {
        try {
            var process = new ProcessBuilder("stty", "size")
                    .redirectInput(TTY)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(1, TimeUnit.SECONDS)) process.destroyForcibly();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static int number(String text, int otherwise) {
        boolean digits = !text.isEmpty() && text.length() < 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && !text.equals("0") ? Integer.parseInt(text) : otherwise;
    }
}
