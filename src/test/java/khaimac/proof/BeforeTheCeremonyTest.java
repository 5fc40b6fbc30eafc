package khaimac.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import khaimac.approval.Standing;
import khaimac.finding.Finding;
import khaimac.finding.Language;
import khaimac.finding.Severity;
import khaimac.render.papers.Frames;
import khaimac.showfile.Folder;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaders sign and what a writer mends before anybody sees it on a wall. */
class BeforeTheCeremonyTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void only_where_it_paints() {
        try (var frames = new Frames(file -> null)) {
            assertThat(frames).isNotNull();
        } catch (LinkageError e) {
            abort("the painter's native code does not load here: " + e);
        }
    }

    static Stream<Path> shows() throws IOException {
        try (var files = Files.list(Path.of("show-files"))) {
            return files.filter(path -> path.toString().endsWith(".show.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shows")
    void every_shipped_show_is_read_from_the_last_row_of_the_simulated_hall(Path file) throws IOException {
        var reading = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file));
        var hall = Path.of("displays/simulated.hall.json");
        var place = HallFile.read(hall.toString(), Files.readAllBytes(hall)).hall();
        try (var frames = new Frames(Folder.of(file).assets())) {
            assertThat(PictureChecks.of(reading.show(), place, reading.places(), frames, () -> false))
                    .extracting(finding -> finding.in(Language.EN))
                    .isEmpty();
        }
    }

    private static final String TROUBLED = """
        {"format": "khaimac-show/1", "title": "Buổi lễ", "date": "2024-01-30", "surfaces": ["wall", "sign"],
         "looks": {
           "odd": {"title": [{"name": "Xin chào 典 các bạn"}]},
           "long": {"message": "%s"},
           "photo": {"image": "media/khong-co.png"},
           "turns": {"ticker": ["MỘT", "HAI", "BA"], "each": "5s"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "3m", "begins": "clock", "cues": [
             {"at": "start", "put": {"wall": "odd", "sign": "long"}},
             {"at": "start+1m", "put": {"wall": "photo", "sign": {"message": "Trường Đại học"}}},
             {"at": "start+2m", "put": {"wall": "odd", "sign": "turns"}}]}]}
        """.formatted("chữ ".repeat(120).strip());

    private static final String HALL = """
        {"format": "khaimac-hall/1", "name": "Hội trường", "surfaces": {
          "wall": {"pixels": [640, 256], "pitch-mm": 3, "depth-m": 30},
          "sign": {"pixels": [64, 32]}}, "outputs": []}
        """;

    @Test
    void letters_sizes_pages_and_files_are_told_at_the_look_that_is_to_be_mended() {
        var reading = ShowFile.read(TROUBLED);
        var hall = HallFile.read("hall.json", HALL.getBytes(StandardCharsets.UTF_8))
                .hall();
        try (var frames = new Frames(file -> null)) {
            var findings = PictureChecks.of(reading.show(), hall, reading.places(), frames, () -> false);
            assertThat(lines(findings)).anyMatch(line -> line.contains("\"odd\"") || line.contains("'odd'"));
            assertThat(lines(findings)).anyMatch(line -> line.contains("does not have \"典\" in \"典\""));
            assertThat(lines(findings)).anyMatch(line -> line.contains("pages take turns") && line.contains("64×32"));
            assertThat(lines(findings)).anyMatch(line -> line.contains("The file is missing: \"media/khong-co.png\""));
            assertThat(findings)
                    .filteredOn(finding -> finding.what().en().contains("典"))
                    .as("once, however often it is seen")
                    .hasSize(1);
            assertThat(findings).allMatch(finding -> finding.severity() != Severity.ERROR);
        }
    }

    @Test
    void whoever_waits_for_a_check_is_told_what_it_had_no_time_for() {
        var reading = ShowFile.read(TROUBLED);
        var looked = new AtomicInteger();
        try (var frames = new Frames(file -> null)) {
            var findings = PictureChecks.of(
                    reading.show(), null, reading.places(), frames, () -> looked.incrementAndGet() > 2);
            assertThat(lines(findings)).anyMatch(line -> line.contains("2 of ") && line.contains("were looked at"));
            assertThat(looked).hasValue(3);
        }
    }

    @Test
    void without_a_hall_letters_and_files_are_looked_at_and_nothing_is_said_of_sizes() {
        var reading = ShowFile.read(TROUBLED);
        try (var frames = new Frames(file -> null)) {
            var findings = PictureChecks.of(reading.show(), null, reading.places(), frames, () -> false);
            assertThat(lines(findings))
                    .anyMatch(line -> line.contains("典"))
                    .noneMatch(line -> line.contains("pixels are needed"));
        }
    }

    @Test
    void letters_that_the_last_row_cannot_read_are_told_with_what_it_needs() {
        var reading = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "Buổi lễ", "date": "2024-01-30", "surfaces": ["wall"],
             "looks": {"board": {"agenda": "all"}},
             "segments": [%s]}
            """.formatted(segments()));
        var hall = HallFile.read("hall.json", HALL.getBytes(StandardCharsets.UTF_8))
                .hall();
        try (var frames = new Frames(file -> null)) {
            assertThat(lines(PictureChecks.of(reading.show(), hall, reading.places(), frames, () -> false)))
                    .anyMatch(line -> line.contains("The last row cannot read them: 20.0 pixels are needed"));
        }
    }

    private static String segments() {
        var segments = new StringBuilder(
                "{\"id\": \"s0\", \"name\": \"Phần mở đầu của buổi lễ\", \"start\": \"08:00\", \"length\": \"5m\","
                        + " \"cues\": [{\"at\": \"start\", \"put\": {\"wall\": \"board\"}}]}");
        for (int i = 1; i < 20; i++)
            segments.append(", {\"id\": \"s")
                    .append(i)
                    .append("\", \"name\": \"Phần tiếp theo của buổi lễ số ")
                    .append(i)
                    .append("\", \"length\": \"5m\"}");
        return segments.toString();
    }

    @Test
    void every_picture_is_in_the_gallery_once_and_each_turn_of_a_ticker_is_a_picture() {
        var pictures = Gallery.of(ShowFile.read(TROUBLED).show());
        assertThat(pictures)
                .extracting(picture -> picture.surface() + " " + picture.words())
                .doesNotHaveDuplicates();
        assertThat(pictures).extracting(Picture::words).contains("MỘT", "HAI", "BA", "Trường Đại học");
        assertThat(pictures)
                .filteredOn(picture -> picture.words().contains("典"))
                .hasSize(1)
                .allMatch(picture -> picture.looks().equals(List.of("odd")));
    }

    @Test
    void the_maket_has_a_file_and_a_page_for_every_picture_and_says_which_cannot_be_read() throws IOException {
        var show = ShowFile.read(TROUBLED).show();
        var hall = HallFile.read("hall.json", HALL.getBytes(StandardCharsets.UTF_8))
                .hall();
        try (var frames = new Frames(file -> null)) {
            var maket = new Maket(show, hall, frames, Language.EN, Standing.NONE);
            var sheets = maket.sheets();
            maket.pictures(sheets, folder);
            for (var sheet : sheets) {
                var png = ImageIO.read(folder.resolve(sheet.file()).toFile());
                assertThat(png.getWidth()).isEqualTo(sheet.surface().width());
            }
            assertThat(sheets).extracting(Maket.Sheet::file).doesNotHaveDuplicates();
            assertThat(sheets)
                    .as("pages that take turns are pictures of their own")
                    .anyMatch(sheet -> sheet.turn() > 1);
            var pdf = new ByteArrayOutputStream();
            maket.book(sheets, pdf);
            var text = pdf.toString(StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("%PDF-");
            assertThat(Pattern.compile("/Type\\s*/Page\\b")
                            .matcher(text)
                            .results()
                            .count())
                    .isEqualTo(sheets.size() + 1L);
            var again = new ByteArrayOutputStream();
            maket.book(sheets, again);
            assertThat(again.size()).as("the same show gives the same book").isEqualTo(pdf.size());
        }
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(finding -> finding.in(Language.EN)).toList();
    }
}
