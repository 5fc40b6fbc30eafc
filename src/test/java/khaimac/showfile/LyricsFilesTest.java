package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaimac.scene.Look;
import khaimac.showfile.language.Beside;
import org.junit.jupiter.api.Test;

/** Words of songs as files have them, and what is wrong with them. */
class LyricsFilesTest {
    private static ShowFile.Reading read(String look, String lrc) {
        var show = """
            {"format": "khaimac-show/1", "title": "T", "date": "2024-01-30", "surfaces": ["backdrop"],
             "looks": {"song": %s},
             "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "10m", "cues": [
               {"at": "start", "put": {"backdrop": "song"},
                "play": {"file": "media/bai.ogg", "name": "bai", "length": "30s"}}]}]}
            """.formatted(look);
        var beside = Beside.of(Map.of("loi/bai.lrc", lrc, "media/bai.ogg", ""));
        return ShowFile.read("test.show.json", show.getBytes(StandardCharsets.UTF_8), beside);
    }

    private static List<Look.Line> lines(ShowFile.Reading reading) {
        return reading.show().looks().get("song") instanceof Look.Lyrics lyrics ? lyrics.lines() : List.of();
    }

    private static final String FILE = "{\"lyrics\": \"loi/bai.lrc\", \"with\": \"bai\"}";

    @Test
    void a_file_is_read_with_its_times_its_offset_and_lines_that_come_again() {
        var reading = read(FILE, """
            [ti:Bài ca]
            [offset:+500]
            [00:04.50]Dòng một
            [00:08.5][00:20]Điệp khúc
            [00:12.250]<00:12.25>Dòng <00:13.00>hai
            [00:28.00]
            không có giờ
            """);
        assertThat(reading.findings()).isEmpty();
        assertThat(lines(reading)).containsExactly(
                new Look.Line(Duration.ofSeconds(4), "Dòng một"),
                new Look.Line(Duration.ofSeconds(8), "Điệp khúc"),
                new Look.Line(Duration.ofMillis(11_750), "Dòng hai"),
                new Look.Line(Duration.ofMillis(19_500), "Điệp khúc"),
                new Look.Line(Duration.ofMillis(27_500), ""));
    }

    @Test
    void a_file_without_times_says_how_they_are_written() {
        assertThat(read(FILE, "chỉ có chữ\n").findings()).anySatisfy(finding -> assertThat(finding.toString())
                .contains("[00:12.50]"));
    }

    @Test
    void times_that_do_not_rise_are_told_and_put_in_order() {
        var reading = read("""
            {"lyrics": [{"at": "9s", "text": "hai"}, {"at": "4s", "text": "một"}], "with": "bai"}""", "");
        assertThat(reading.findings()).hasSize(1);
        assertThat(lines(reading)).extracting(Look.Line::text).containsExactly("một", "hai");
    }

    @Test
    void a_line_after_the_end_of_its_sound_and_a_sound_that_is_not_there_are_told() {
        var late = read("{\"lyrics\": [{\"at\": \"40s\", \"text\": \"muộn\"}], \"with\": \"bai\"}", "");
        assertThat(late.findings()).singleElement().satisfies(finding -> assertThat(finding.what().en())
                .contains("40s")
                .contains("30s"));
        var other = read("{\"lyrics\": [{\"at\": \"4s\", \"text\": \"một\"}], \"with\": \"bia\"}", "");
        assertThat(other.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.what().en()).contains("bia");
            assertThat(finding.cure()).isNotNull();
        });
    }
}
