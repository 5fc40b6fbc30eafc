package khaimac.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import khaimac.finding.Language;
import org.junit.jupiter.api.Test;

/** What a keyboard and a clicker send to the terminal. */
class KeysTest {
    private static final String DOWN = "\u001b[6~";
    private static final String UP = "\u001b[5~";

    /** What comes of what came, each piece at once. */
    private static List<String> lines(String... pieces) {
        var lines = new ArrayList<String>();
        var keys = new Keys(lines::add);
        for (var piece : pieces) keys.came(piece.toCharArray(), piece.length());
        keys.ends();
        return lines;
    }

    @Test
    void lines_are_lines_however_they_come() {
        assertThat(lines("go\n", "\n", "hold", " all\n")).containsExactly("go", "", "hold all");
        assertThat(lines("a\r\nb\rc")).containsExactly("a", "b", "c");
        assertThat(lines("message stage ~ ~5~\n")).containsExactly("message stage ~ ~5~");
    }

    @Test
    void a_clicker_turns_pages_at_once_and_what_somebody_is_typing_stays() {
        assertThat(lines(DOWN)).containsExactly("turn next");
        assertThat(lines(UP, DOWN)).containsExactly("turn previous", "turn next");
        assertThat(lines("hold", DOWN, " all\n")).containsExactly("turn next", "hold all");
        assertThat(lines(DOWN, "\n")).as("an Enter of its own is GO").containsExactly("turn next", "");
    }

    @Test
    void no_key_of_a_clicker_is_go_not_even_where_it_only_comes_with_enter() {
        assertThat(lines(DOWN + DOWN + "\n")).containsExactly("turn next", "turn next");
        for (var arrow : List.of("\u001b[C", "\u001b[D"))
            assertThat(lines(arrow + "\n")).containsExactly(arrow).doesNotContain("");
    }

    /** A process of its own at a terminal. */
    static final class Types {
        private Types() {}

        public static void main(String[] args) throws InterruptedException {
            var terminal = new Terminal(System.out, System.err, System.in, Language.VI, Path.of("."), true);
            new Keyboard(terminal).to(line -> System.out.println("heard <" + line + ">"));
            Thread.currentThread().join();
        }
    }

    @Test
    void at_a_real_terminal_page_down_is_heard_without_enter() throws IOException {
        var script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "there is no program here that makes a terminal");
        var java = Path.of(System.getProperty("java.home"), "bin", "java") + " " + Types.class.getName();
        var starting = new ProcessBuilder(script.toString(), "-qec", java.replace("$", "\\$"), "/dev/null")
                .redirectErrorStream(true);
        starting.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = starting.start();
        // Who hears nothing would be waited for without end.
        CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS).execute(() -> end(process));
        try {
            var keys = process.getOutputStream();
            // The first line says that it listens by now.
            keys.write("ready\n".getBytes(StandardCharsets.US_ASCII));
            keys.flush();
            var said = awaits(process, "heard <ready>");
            keys.write(DOWN.getBytes(StandardCharsets.US_ASCII));
            keys.flush();
            assertThat(said + awaits(process, "heard <turn next>")).doesNotContain("heard <>");
        } finally {
            end(process);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String awaits(Process process, String words) throws IOException {
        var said = new StringBuilder();
        while (!said.toString().contains(words)) {
            int letter = process.getInputStream().read();
            if (letter < 0) throw new AssertionError("it ended: " + said);
            said.append((char) letter);
        }
        return said.toString();
    }
}
