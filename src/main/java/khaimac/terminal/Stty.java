package khaimac.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program of Linux and macOS that knows the terminal; where there is none, it says nothing. */
final class Stty {
    private static final File TTY = new File("/dev/tty");

    private Stty() {}

    /** What it says; empty where nobody could tell. */
    static String said(String... words) {
        if (!TTY.exists()) return "";
        try {
            var line = new java.util.ArrayList<>(List.of("stty"));
            line.addAll(List.of(words));
            var process = new ProcessBuilder(line)
                    .redirectInput(TTY)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(1, TimeUnit.SECONDS)) process.destroyForcibly();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /**
     * From now on the keys that turn pages arrive when they are pressed, and not with the next Enter: what they send
     * ends with a sign that the terminal takes for the end of a line too. What is typed is still edited and seen as
     * before. It is as it was again when the program ends.
     */
    static void hearsPageKeys() {
        var before = said("-g");
        if (before.isEmpty()) return;
        said("eol", "~");
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> said(before)));
    }
}
