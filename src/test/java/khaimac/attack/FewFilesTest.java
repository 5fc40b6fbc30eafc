package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import khaimac.machine.ClassArchive;
import khaimac.machine.House;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A machine that lets a program open next to nothing. */
@Tag("processes")
class FewFilesTest {
    private static String foldersFirst(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .sorted(Comparator.comparing(one -> one.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void a_house_that_could_stop_in_the_middle_is_not_begun_and_says_what_to_do() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/limits")), "this system does not tell its limits");
        var words = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -n 64 && exec \"$@\"", "few"));
        var java = House.java("-Xmx64m", Path.of("").toAbsolutePath());
        // Every jar is an open file: those of the tests come last, and are not looked into.
        java.replaceAll(word ->
                word.equals(ClassArchive.classPath(System.getProperty("java.class.path"))) ? foldersFirst(word) : word);
        words.addAll(java);
        words.addAll(List.of("run", "vinh-bao-2024-01-30", "--rehearsal", "--panel", "0", "--lang", "en"));
        var run = new ProcessBuilder(words).redirectErrorStream(true).start();
        run.getOutputStream().close();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("open only 64 files", "ulimit -n 4096").doesNotContain("Exception");
        assertThat(run.exitValue()).isEqualTo(2);
    }
}
