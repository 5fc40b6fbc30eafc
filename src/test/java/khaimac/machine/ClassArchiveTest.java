package khaimac.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
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
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class archive as a Java takes it, or leaves it. */
class ClassArchiveTest {
    @TempDir
    private Path folder;

    private record Ended(int code, String said) {}

    /** A Java with the words of an archive, and these before them. */
    private static Ended java(Path archive, String... before) throws IOException, InterruptedException {
        return runs(List.of("check", "there-is-no-such-show"), archive, before);
    }

    private static Ended runs(List<String> verb, Path archive, String... before)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(ClassArchive.words(archive));
        words.addAll(List.of(before));
        var path = ClassArchive.classPath(System.getProperty("java.class.path"));
        words.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", path));
        words.add(House.MAIN);
        words.addAll(verb);
        words.addAll(List.of("--lang", "en"));
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
    void a_sealed_jar_is_found_where_only_the_jar_of_the_program_names_it() throws Exception {
        var program = jar("program.jar", "Class-Path: library.jar\n", "program/Main.class");
        jar("library.jar", "Class-Path: program.jar\nSealed: true\n", "library/part/Port.class");
        assertThat(ClassArchive.sealed(program.toString())).containsExactly("library/part/");
    }

    private Path jar(String name, String says, String entry) throws IOException {
        var manifest = new Manifest(
                new ByteArrayInputStream(("Manifest-Version: 1.0\n" + says).getBytes(StandardCharsets.UTF_8)));
        var file = folder.resolve(name);
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            jar.putNextEntry(new ZipEntry(entry));
        }
        return file;
    }

    /** In a folder that was moved, Java refuses the others of its package: no serial port could be opened there. */
    @Test
    void what_a_jar_has_for_itself_alone_is_in_no_archive() throws Exception {
        assertThat(ClassArchive.sealed(System.getProperty("java.class.path"))).contains("com/fazecast/jSerialComm/");
        var made = ClassArchive.place();
        assumeThat(made).as("made by Maven before the tests").isNotNull().exists();
        var log = folder.resolve("loaded.txt");
        assertThat(runs(List.of("outputs"), made, "-Xlog:class+load:file=" + log).code())
                .isZero();
        var loaded = Files.readAllLines(log);
        assertThat(loaded).anyMatch(line -> line.contains("jackson") && line.contains("shared objects file"));
        assertThat(loaded)
                .filteredOn(line -> line.contains("com.fazecast"))
                .isNotEmpty()
                .noneMatch(line -> line.contains("shared objects file"));
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
