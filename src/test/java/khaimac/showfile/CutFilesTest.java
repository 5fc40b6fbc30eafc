package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A file that ends too early: what stood before the cut is kept. */
class CutFilesTest extends BadInput {
    @Test
    void the_small_show_is_read_without_findings() {
        var reading = read(SMALL);
        assertThat(reading.findings()).isEmpty();
        assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
        assertThat(reading.show().looks()).containsOnlyKeys("title", "clock");
        assertThat(cue(reading, 0, 0).changes()).hasSize(2);
    }

    @Test
    void at_every_byte_keeps_what_stands_before() {
        var bytes = SMALL.getBytes(StandardCharsets.UTF_8);
        int before = 0;
        // The last byte that matters is the closing bracket of the show; a line ends after it.
        for (int end = 0; end < bytes.length - 2; end++) {
            var reading = read(Arrays.copyOf(bytes, end));
            assertThat(reading.hasErrors()).as("cut at %s", end).isTrue();
            int loaded = reading.show().segments().size();
            assertThat(loaded).as("cut at %s", end).isGreaterThanOrEqualTo(before);
            before = loaded;
        }
        assertThat(before).isEqualTo(2);
    }

    @Test
    void names_the_last_line_and_keeps_the_title() {
        var text = SMALL.substring(0, SMALL.indexOf("\"quoc-ca\""));
        var reading = read(text);
        assertThat(reading.show().title()).isEqualTo("Hội nghị tổng kết");
        assertThat(reading.show().looks()).containsOnlyKeys("title", "clock");
        assertThat(cue(reading, 0, 0).isBroken()).isFalse();
        assertThat(cue(reading, 0, 0).changes()).hasSize(2);
        var finding = finding(reading, "The file ends in the middle");
        assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"quoc-ca\""));
        assertThat(finding.now().en()).contains("kept");
        assertThat(finding.instead().en()).contains("}");
    }

    @Test
    void of_a_shipped_show_keeps_what_stands_before() throws IOException {
        var file = Path.of("show-files/vinh-bao-2024-01-30.show.json");
        var bytes = Files.readAllBytes(file);
        var folder = new Remembering(Folder.of(file));
        int before = 0;
        for (int end = 0; end < bytes.length - 2; end += 37) {
            var reading = sound(ShowFile.read("show.json", Arrays.copyOf(bytes, end), folder));
            assertThat(reading.hasErrors()).as("cut at %s", end).isTrue();
            assertThat(reading.show().segments().size()).isGreaterThanOrEqualTo(before);
            before = reading.show().segments().size();
        }
        assertThat(before).isEqualTo(8);
    }
}
