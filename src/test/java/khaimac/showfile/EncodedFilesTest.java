package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file saved by an editor with ideas of its own. */
class EncodedFilesTest extends BadInput {
    @Test
    void with_a_byte_order_mark_it_is_read_as_usual() {
        var reading = read(("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-16BE,false"})
    void as_utf16_it_is_read_and_noted(String charset, boolean mark) {
        var reading = read(((mark ? "\uFEFF" : "") + SMALL).getBytes(Charset.forName(charset)));
        assertThat(sentences(reading)).containsExactly("The file is saved as UTF-16.");
        assertThat(reading.hasErrors()).isFalse();
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @Test
    void with_the_line_ends_of_windows_it_is_the_same_show() {
        var reading = read(SMALL.replace("\n", "\r\n"));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @Test
    void letters_in_parts_and_letters_in_one_are_the_same_name() {
        var reading = read(SMALL.replace("\"clock\"", "\"đồng hồ\"")
                .replace(
                        "\"stage\": \"đồng hồ\"",
                        "\"stage\": \"" + java.text.Normalizer.normalize("đồng hồ", java.text.Normalizer.Form.NFD)
                                + "\""));
        assertThat(reading.findings()).isEmpty();
    }
}
