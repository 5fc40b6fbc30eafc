package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.media.film.Clips;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that stands still for a while, and one that is gone, under a film that runs: a process of its own, whose reads
 * of that file are held up by a library that is put before the system's.
 */
@Tag("processes")
class SlowDiskTest {
    /** Reads of a file named so wait while another one exists, and fail while a third one does. */
    private static final String HOLDING_UP = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>

        ssize_t read(int fd, void *to, size_t most) {
            static ssize_t (*real)(int, void *, size_t);
            if (!real) real = dlsym(RTLD_NEXT, "read");
            char link[64], path[4096];
            snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
            ssize_t length = readlink(link, path, sizeof path - 1);
            if (length > 8 && !strncmp(path + length - 8, "cham.mp4", 8)) {
                while (!access(getenv("STANDS"), F_OK)) usleep(5000);
                if (!access(getenv("GONE"), F_OK)) { errno = EIO; return -1; }
            }
            return real(fd, to, most);
        }
        """;

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void aFilmAndALibrary() throws Exception {
        assumeTrue(System.getProperty("os.name", "").equals("Linux"), "a library is put before others on Linux only");
        library = folder.resolve("hold.so");
        var source = Files.writeString(folder.resolve("hold.c"), HOLDING_UP);
        try {
            var compiler = new ProcessBuilder(
                            "gcc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                    .inheritIO()
                    .start();
            assumeTrue(compiler.waitFor() == 0, "gcc makes no library here");
        } catch (IOException e) {
            assumeTrue(false, "there is no gcc on this machine");
        }
        Clips.film(folder.resolve("cham.mp4"), 320, 180, SlowDisk.FPS, 600, 25);
        Clips.film(folder.resolve("nhanh.mp4"), 320, 180, SlowDisk.FPS, 600, 25);
    }

    private List<String> seen(String how) throws Exception {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SlowDisk.class.getName(),
                folder.toString(),
                how);
        builder.environment().put("LD_PRELOAD", library.toString());
        builder.environment().put("STANDS", folder.resolve("stands").toString());
        builder.environment().put("GONE", folder.resolve("gone").toString());
        var said = folder.resolve("said.txt");
        var process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        if (!ended) process.destroyForcibly();
        var lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        assertThat(ended).as(String.join("\n", lines)).isTrue();
        System.out.println(how + ": " + lines);
        return lines;
    }

    @Test
    void a_disk_that_stands_still_for_three_seconds_holds_the_picture_and_then_the_film_is_where_it_should_be()
            throws Exception {
        assertThat(seen("stands"))
                .contains("stood", "never black", "in step again", "never told", "the other surface ran on");
    }

    @Test
    void a_disk_that_is_gone_is_told_and_the_last_picture_stands() throws Exception {
        assertThat(seen("gone")).contains("stood", "never black", "told", "the other surface ran on");
    }
}
