package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A comma, a quote, a bracket that somebody forgot. */
class ForgottenSignsTest extends BadInput {
    @Test
    void a_comma_is_put_in_at_the_right_line() {
        var text = SMALL.replace("\"organiser\": \"Huyện ủy Mẫu\",", "\"organiser\": \"Huyện ủy Mẫu\"");
        var reading = read(text);
        assertThat(sentences(reading)).containsExactly("A comma is missing before this place.");
        assertThat(finding(reading, "comma").place().line()).isEqualTo(line(text, "\"date\""));
        assertThat(finding(reading, "comma").instead().vi()).contains("dấu phẩy");
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @Test
    void a_comma_between_two_segments_too() {
        var text = SMALL.replace("]},\n    {\"id\": \"bao-cao\"", "]}\n    {\"id\": \"bao-cao\"");
        assertThat(text).isNotEqualTo(SMALL);
        var reading = read(text);
        assertThat(finding(reading, "comma").place().line()).isEqualTo(line(text, "\"bao-cao\""));
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void a_closing_quote_is_put_in_before_the_comma(String lineEnd) {
        var text = SMALL.replace("\"title\": \"Hội nghị tổng kết\",", "\"title\": \"Hội nghị tổng kết,")
                .replace("\n", lineEnd);
        var reading = read(text);
        assertThat(sentences(reading)).containsExactly("The closing quote is missing at the end of this line.");
        assertThat(finding(reading, "quote").place().line()).isEqualTo(line(text, "\"title\""));
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @Test
    void a_closing_quote_before_closing_brackets_too() {
        var text = SMALL.replace("\"label\": \"{now.by}\"}", "\"label\": \"{now.by}}");
        var reading = read(text);
        assertThat(sentences(reading)).containsExactly("The closing quote is missing at the end of this line.");
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @Test
    void a_tab_inside_a_text_is_read_as_a_space() {
        var reading = changed("Hội nghị tổng kết", "Hội nghị\ttổng kết");
        assertThat(finding(reading, "control character").place().line()).isEqualTo(line(SMALL, "\"title\""));
        assertThat(reading.show()).isEqualTo(read(SMALL).show());
    }

    @Test
    void a_colon_ends_the_reading_there_and_what_stands_before_is_kept() {
        var reading = changed("\"idle\": {", "\"idle\" {");
        assertThat(finding(reading, "colon").place().line()).isEqualTo(line(SMALL, "\"idle\""));
        assertThat(reading.show().looks()).containsOnlyKeys("title", "clock");
    }

    @ParameterizedTest
    @CsvSource({"format,3", "title,4", "date,6", "surfaces,7", "segments,14"})
    void a_required_part_is_named(String part, int line) {
        var reading = read(SMALL.replace("  \"" + part + "\":", "  \"x-" + part + "\":"));
        assertThat(finding(reading, "\"" + part + "\" is missing").place().line())
                .isEqualTo(2);
        assertThat(finding(reading, "\"x-" + part + "\" is not known here")
                        .place()
                        .line())
                .isEqualTo(line);
    }
}
