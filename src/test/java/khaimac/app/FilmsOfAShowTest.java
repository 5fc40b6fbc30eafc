package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.finding.Language;
import khaimac.media.Heard;
import khaimac.media.Library;
import khaimac.media.film.Clips;
import khaimac.media.film.Peek;
import khaimac.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody hears of the films of a show before the evening: on the command line, and in both languages. */
class FilmsOfAShowTest {
    static {
        Library.first();
    }

    private static final String HALL = """
        {"format": "khaimac-hall/1", "name": "Hội trường thử", "surfaces": {"backdrop": {"pixels": [320, 180]}}}
        """;

    @TempDir
    private Path home;

    @BeforeEach
    void aHallAndAFilmOfThreeSeconds() throws IOException {
        Files.createDirectories(home.resolve("displays"));
        Files.createDirectories(home.resolve("show-files/media"));
        Files.writeString(home.resolve("displays/simulated.hall.json"), HALL);
        Clips.film(home.resolve("show-files/media/phim.mp4"), 640, 360, 25, 75, 75);
    }

    private void show(String film, String length) throws IOException {
        Files.writeString(home.resolve("show-files/t.show.json"), """
            {"format": "khaimac-show/1", "title": "Lễ thử", "date": "2026-11-26", "surfaces": ["backdrop"],
             "looks": {"film": %s, "black": {"blank": true}}, "segments": [
               {"id": "a", "name": "Phóng sự", "start": "08:00", "length": "%s", "cues": [
                 {"at": "start", "put": {"backdrop": "film"}}, {"on": "go", "put": {"backdrop": "black"}}]}]}
            """.formatted(film, length));
    }

    private String khaimac(String... args) {
        var out = new ByteArrayOutputStream();
        var said = new PrintStream(out, true, StandardCharsets.UTF_8);
        var language = List.of(args).contains("en") ? Language.EN : Language.VI;
        Main.run(new Terminal(said, said, new ByteArrayInputStream(new byte[0]), language, home, false), args);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String checked(String film, String length) throws IOException {
        show(film, length);
        return khaimac("check", "t", "--lang", "en");
    }

    @Test
    void a_film_that_is_well_is_not_spoken_of() throws IOException {
        assertThat(checked("{\"film\": \"media/phim.mp4\"}", "10m")).contains("Nothing to mend.");
        assertThat(khaimac("check", "t", "--hall", "simulated", "--lang", "en")).doesNotContain("film");
    }

    @Test
    void a_file_that_is_no_film_is_told() throws IOException {
        Files.writeString(home.resolve("show-files/media/phim.mp4"), "không phải phim");
        assertThat(checked("{\"film\": \"media/phim.mp4\"}", "10m")).contains("cannot be shown", "idle look");
        assertThat(khaimac("check", "t")).contains("không chiếu được", "hình chờ");
    }

    @Test
    void a_film_that_is_longer_than_its_part_is_told_though_nobody_wrote_how_long_it_is() throws IOException {
        Clips.film(home.resolve("show-files/media/dai.mkv"), 64, 36, 5, 350, 50);
        assertThat(checked("{\"film\": \"media/dai.mkv\"}", "1m"))
                .contains("runs 1m10s, the segment \"Phóng sự\" has only 1m");
        assertThat(checked("{\"film\": \"media/dai.mkv\", \"to\": \"50s\"}", "1m"))
                .contains("Nothing to mend.");
    }

    @Test
    void an_end_beyond_the_end_of_the_film_is_told() throws IOException {
        assertThat(checked("{\"film\": \"media/phim.mp4\", \"to\": \"30s\"}", "10m"))
                .contains("only 3s long")
                .contains("beyond its end");
    }

    @Test
    void a_volume_of_a_film_without_sound_is_told() throws IOException {
        assertThat(checked("{\"film\": \"media/phim.mp4\", \"volume\": 0.5}", "10m"))
                .contains("has no sound");
    }

    @Test
    void a_film_that_was_looked_into_is_remembered_by_its_content() throws IOException {
        checked("{\"film\": \"media/phim.mp4\"}", "10m");
        var memory = Files.readString(home.resolve("cache/films.json"));
        assertThat(memory).contains("\"length\":\"PT3S\"");
        // What is remembered is believed: it is not looked into again.
        Files.writeString(home.resolve("cache/films.json"), memory.replace("\"PT3S\"", "\"PT20M\""));
        assertThat(khaimac("check", "t", "--lang", "en")).contains("runs 20m");
        // Another content is another film.
        Clips.film(home.resolve("show-files/media/phim.mp4"), 320, 180, 25, 50, 25);
        assertThat(khaimac("check", "t", "--lang", "en")).contains("Nothing to mend.");
    }

    @Test
    void a_show_without_films_loads_nothing_that_reads_them() throws Exception {
        Files.writeString(home.resolve("show-files/t.show.json"), """
            {"format": "khaimac-show/1", "title": "Lễ thử", "date": "2026-11-26", "surfaces": ["backdrop"],
             "looks": {"t": {"title": [{"name": "Xin chào"}]}},
             "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "10m", "cues": [
               {"at": "start", "put": {"backdrop": "t"}}]}]}
            """);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dkhaimac.home=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "khaimac.app.Main",
                        "check",
                        "t")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("khaimac.app.CheckVerb ").doesNotContain(" org.bytedeco.");
    }

    @Test
    void every_film_is_told_with_how_fast_its_pictures_are_made_here() throws IOException {
        show("{\"film\": \"media/phim.mp4\"}", "10m");
        assertThat(khaimac("media", "t", "--lang", "en"))
                .contains("media/phim.mp4", "0:03, 640×360, 25 pictures a second, mpeg4, no sound;")
                .containsPattern(
                        Pattern.compile("pictures [0-9.]+ times as fast as it runs, for backdrop \\(320×180\\)"));
        assertThat(khaimac("media", "t")).contains("hình/giây", "không có tiếng", "máy này giải nhanh gấp");
        assertThat(khaimac("media", "t", "--json")).contains("\"kind\":\"film\"", "\"seconds\":3.0", "\"pace\":");
    }

    @Test
    void a_copy_is_made_once_in_the_size_of_its_surface_and_it_is_said_what_to_write() throws Exception {
        show("{\"film\": \"media/phim.mp4\"}", "10m");
        assertThat(khaimac("media", "t", "--prepare", "--lang", "en"))
                .contains("write \"film\": \"media/phim-320x180.mp4\"", "as it was");
        var copy = home.resolve("show-files/media/phim-320x180.mp4");
        assertThat(Peek.of(copy).width()).isEqualTo(320);
        var made = Files.getLastModifiedTime(copy);
        assertThat(khaimac("media", "t", "--prepare", "--lang", "en")).contains("there already");
        assertThat(Files.getLastModifiedTime(copy)).isEqualTo(made);
    }

    @Test
    void the_sound_of_a_film_comes_into_its_copy() throws Exception {
        show("{\"film\": \"media/tieng.mov\"}", "10m");
        try {
            var made = new ProcessBuilder(
                            "ffmpeg",
                            "-v",
                            "error",
                            "-f",
                            "lavfi",
                            "-i",
                            "testsrc2=s=640x360:d=3",
                            "-f",
                            "lavfi",
                            "-i",
                            "sine=440:d=3",
                            "-ac",
                            "2",
                            "-c:v",
                            "mpeg4",
                            "-c:a",
                            "aac",
                            "show-files/media/tieng.mov")
                    .directory(home.toFile())
                    .start()
                    .waitFor();
            assumeTrue(made == 0, "this ffmpeg cannot make it");
        } catch (IOException e) {
            assumeTrue(false, "ffmpeg is not installed");
        }
        khaimac("media", "t", "--prepare");
        var heard = Heard.of(home.resolve("show-files/media/tieng-320x180.mp4"));
        assertThat(heard).isNotNull();
        assertThat(heard.length().toMillis()).isBetween(2_900L, 3_200L);
        assertThat(khaimac("media", "t", "--lang", "en"))
                // So loud ffmpeg's own meter finds it too.
                .contains("sound aac, 44.1 kHz, 2 channels, -21.8 LUFS");
    }
}
