package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.machine.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as a shell runs it, with a Java that only says what it was told; and what both launchers agree on. */
class LauncherTest {
    private static final Path LAUNCHERS = Path.of("src/main/launcher");

    @TempDir
    private Path folder;

    private Path hall = Path.of("");

    @BeforeEach
    void unzip() throws IOException {
        hall = Files.createDirectories(folder.resolve("Hội trường số 1"));
        Files.createDirectories(hall.resolve("lib"));
        Files.copy(
                LAUNCHERS.resolve("khaimac"),
                Files.createDirectory(hall.resolve("bin")).resolve("khaimac"));
        var java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assumeThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.3\"\n");
        assumeThat(Path.of("/bin/sh")).exists();
    }

    private List<String> khaimac(String... args) throws IOException {
        var words =
                new ArrayList<>(List.of("/bin/sh", hall.resolve("bin/khaimac").toString()));
        words.addAll(List.of(args));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("KHAIMAC_JAVA", folder.resolve("jdk").toString());
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void what_follows_its_name_goes_to_the_program_word_for_word() throws IOException {
        var said = khaimac("check", "Lễ kỷ niệm 55 năm.show.json", "*", "");

        assertThat(said.subList(said.indexOf("-cp"), said.size()))
                .containsExactly(
                        "-cp",
                        hall.resolve("lib/khaimac.jar").toString(),
                        Main.class.getName(),
                        "check",
                        "Lễ kỷ niệm 55 năm.show.json",
                        "*",
                        "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "frame", "maket", "schema", "journal", "report", "outputs", "simulate"})
    void a_verb_that_is_over_in_seconds_is_compiled_once(String verb) throws IOException {
        assertThat(khaimac(verb)).contains("-XX:TieredStopAtLevel=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evenings", "bench", "torture", "rehearse", "player"})
    void a_verb_that_stays_gets_the_whole_compiler(String verb) throws IOException {
        assertThat(khaimac(verb)).doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void a_java_hears_of_the_archive_where_there_is_one_and_keeps_its_own_where_there_is_none() throws IOException {
        var archive = hall.resolve("lib/khaimac.jsa");
        assertThat(khaimac("check")).noneMatch(word -> word.contains("SharedArchiveFile"));

        Files.createFile(archive);

        assertThat(khaimac("check"))
                .contains("-XX:SharedArchiveFile=" + archive, "-Dkhaimac.archive=" + archive, "-Xlog:disable");
    }

    @Test
    void both_launchers_name_the_same_verbs_and_the_class_that_a_hall_is_started_with() throws IOException {
        var shell = Files.readString(LAUNCHERS.resolve("khaimac"));
        var batch = Files.readString(LAUNCHERS.resolve("khaimac.bat"));

        assertThat(words(batch, "for %%V in \\((check [a-z ]+)\\)"))
                .isEqualTo(words(shell, "(check [a-z| ]+)\\) small=-XX:TieredStopAtLevel=1"))
                .hasSizeGreaterThan(5);
        assertThat(House.MAIN).isEqualTo(Main.class.getName());
        assertThat(shell).contains(House.MAIN);
        assertThat(batch).contains(House.MAIN);
    }

    private static List<String> words(String text, String listed) {
        var found = Pattern.compile(listed).matcher(text);
        return found.find() ? List.of(found.group(1).split("[ |]+")) : List.of();
    }
}
