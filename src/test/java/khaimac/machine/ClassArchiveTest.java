package khaimac.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class archive as a Java takes it, or leaves it. */
class ClassArchiveTest {
    @TempDir
    private Path folder;

    private record Ended(int code, String said) {}

    /** A Java with the words of an archive, and these before them. */
    private static Ended java(Path archive, String... before) throws IOException, InterruptedException {
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(ClassArchive.words(archive));
        words.addAll(List.of(before));
        var path = ClassArchive.classPath(System.getProperty("java.class.path"));
        words.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", path));
        words.addAll(List.of(House.MAIN, "check", "there-is-no-such-show", "--lang", "en"));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said.strip());
    }

    @Test
    void an_archive_that_is_missing_damaged_or_of_another_java_is_not_spoken_of() throws Exception {
        var own = Path.of(System.getProperty("java.home"), "lib", "server", "classes.jsa");
        assumeThat(own).exists();
        var garbage = Files.writeString(folder.resolve("garbage.jsa"), "this was never an archive");
        var torn = Files.write(folder.resolve("torn.jsa"), Arrays.copyOf(Files.readAllBytes(own), 100_000));
        var bytes = Files.readAllBytes(own);
        int version = new String(bytes, 0, 4_096, StandardCharsets.ISO_8859_1).indexOf("OpenJDK");
        assertThat(version).isPositive();
        bytes[version] ^= 1;
        var others = Files.write(folder.resolve("others.jsa"), bytes);

        for (var archive : List.of(folder.resolve("none.jsa"), garbage, torn, others)) {
            var ended = java(archive);
            assertThat(ended.said())
                    .as(archive.toString())
                    .isEqualTo("The file \"there-is-no-such-show\" is not there.");
            assertThat(ended.code()).isEqualTo(2);
        }
    }

    @Test
    void the_archive_that_the_build_made_is_taken_with_our_own_classes_behind_the_libraries() throws Exception {
        var made = ClassArchive.place();
        assumeThat(made).as("made by Maven before the tests").isNotNull().exists();
        var archive = Files.copy(made, folder.resolve("made.jsa"));

        // Told that it must be shared, a Java that cannot take the archive does not start at all.
        var ended = java(archive, "-Xshare:on");
        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        Files.write(archive, new byte[100]);
        assertThat(java(archive, "-Xshare:on").code()).isEqualTo(1);
    }

    @Test
    void jars_that_were_unzipped_in_another_time_zone_get_the_age_back_that_the_archive_knows() throws Exception {
        var lib = Files.createDirectory(folder.resolve("lib"));
        var unzipped = FileTime.from(Instant.parse("2025-12-31T17:00:00Z"));
        var ours = Files.setLastModifiedTime(Files.createFile(lib.resolve("khaimac.jar")), unzipped);
        var library = Files.setLastModifiedTime(Files.createFile(lib.resolve("library.jar")), unzipped);
        var foreign = Files.setLastModifiedTime(Files.createFile(folder.resolve("foreign.jar")), unzipped);

        ClassArchive.refreshAges(lib.resolve("khaimac.jsa"), ours.toString());
        ClassArchive.refreshAges(folder.resolve("libraries.jsa"), lib + File.pathSeparator + foreign);

        assertThat(Files.getLastModifiedTime(ours)).isEqualTo(FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(Files.getLastModifiedTime(ours));
        assertThat(Files.getLastModifiedTime(foreign)).isEqualTo(unzipped);
    }
}
