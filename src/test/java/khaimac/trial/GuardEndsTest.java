package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import khaimac.machine.Folders;
import khaimac.machine.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole `khaimac run` as a person starts it, and its end. */
@Tag("processes")
class GuardEndsTest {
    private Path folder;
    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "run");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    /** @param more a show to run in the place of the usual one, and options */
    private Process run(String... more) throws IOException {
        var words = new ArrayList<>(House.java("-Xmx64m", Path.of("").toAbsolutePath()));
        boolean other = more.length > 0 && !more[0].startsWith("-");
        words.addAll(
                List.of("run", other ? more[0] : "vinh-bao-2024-01-30", "--folder", folder.toString(), "--lang", "en"));
        words.addAll(List.of(more).subList(other ? 1 : 0, more.length));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        Thread.ofPlatform().daemon().start(() -> {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(said::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                // It was killed in the middle of a word.
            }
        });
        return process;
    }

    private void awaitSaid(String words) {
        Waiting.until(
                () -> words + " in " + said,
                () -> said.toString().contains(words) || said.toString().contains("graphics libraries"));
        assumeTrue(!said.toString().contains("graphics libraries"), "nothing can be painted here");
    }

    private static void type(Process to, String line) throws IOException {
        to.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        to.getOutputStream().flush();
    }

    @Test
    void an_operator_runs_a_hall_from_the_keyboard_and_quit_ends_all_of_it() throws Exception {
        var guard = run("--rehearsal");
        awaitSaid("Every surface shows its picture.");
        var children = guard.children().toList();
        assertThat(children).hasSize(2);
        type(guard, "");
        awaitSaid("▶ Văn nghệ chào mừng");
        type(guard, "blank banner");
        awaitSaid("Blanked: Băng-rôn");
        type(guard, "nonsense");
        awaitSaid("\"nonsense\" is not understood");
        type(guard, "quit");
        assertThat(guard.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(guard.exitValue()).isZero();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void a_guard_that_is_told_to_end_ends_its_desk_and_its_player() throws Exception {
        var guard = run("--rehearsal");
        awaitSaid("Every surface shows its picture.");
        var children = guard.children().toList();
        guard.destroy();
        assertThat(guard.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Waiting.until(() -> "the children end", () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void when_the_guard_is_killed_the_desk_ends_and_the_picture_stays_until_the_next_guard_has_its_own()
            throws Exception {
        var first = run();
        awaitSaid("Every surface shows its picture.");
        type(first, "");
        awaitSaid("▶");
        var desk = child(first, "desk");
        var player = child(first, "player");
        Waiting.until(
                () -> "the player is written down",
                () -> Files.exists(folder.resolve("house").resolve("player")));
        try {
            first.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            Waiting.until(() -> "the desk ends", () -> !desk.isAlive());
            assertThat(player.isAlive()).as("the audience keeps its picture").isTrue();
            said.clear();
            var second = run();
            try {
                awaitSaid("The desk is back");
                awaitSaid("Every surface shows its picture.");
                Waiting.until(() -> "the old player gives way", () -> !player.isAlive());
            } finally {
                type(second, "quit");
                assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            player.destroyForcibly();
        }
    }

    @Test
    void a_run_of_another_show_in_the_folder_is_asked_about_and_gone_on_with_only_when_the_operator_says_so()
            throws Exception {
        var first = run();
        awaitSaid("Every surface shows its picture.");
        type(first, "");
        awaitSaid("▶");
        type(first, "quit");
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        said.clear();
        var second = run("vinh-bao-2024-04-09");
        awaitSaid("Type go-on");
        assertThat(said.toString()).contains("another version of the show").doesNotContain("The desk is back");
        type(second, "go-on");
        awaitSaid("The desk is back");
        type(second, "quit");
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_second_guard_in_the_same_folder_says_so_and_touches_nothing() throws Exception {
        var first = run("--rehearsal");
        awaitSaid("Every surface shows its picture.");
        said.clear();
        var second = run("--rehearsal");
        assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);
        awaitSaid("is running in another window");
        assertThat(first.isAlive()).isTrue();
        type(first, "quit");
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static ProcessHandle child(Process of, String verb) {
        return of.children()
                .filter(child -> child.info()
                        .arguments()
                        .map(words -> List.of(words).contains(verb))
                        .orElse(false))
                .findFirst()
                .orElseThrow();
    }
}
