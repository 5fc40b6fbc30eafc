package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import khaimac.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no show, or no show of this program. */
class NotAShowTest extends BadInput {
    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n ", "// chỉ có ghi chú\n"})
    void an_empty_file_says_so(String text) {
        var finding = finding(read(text), "The file is empty");
        assertThat(finding.place().line()).isEqualTo(1);
        assertThat(finding.instead().vi()).contains("{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"x\"", "7", "true"})
    void something_else_says_what_is_needed(String text) {
        var reading = read(text);
        assertThat(finding(reading, "An object { … } is needed here").place().line())
                .isEqualTo(1);
        assertThat(reading.show().segments()).isEmpty();
    }

    @Test
    void a_second_root_is_ignored_and_named() {
        var reading = read(SMALL + "\n{\"title\": \"khác\"}");
        var finding = finding(reading, "more after the last closing sign");
        assertThat(finding.place().line()).isEqualTo(line(SMALL + "\n@", "@"));
        assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
    }

    @Test
    void a_bracket_too_many_is_said_as_such() {
        var reading = read(
                SMALL.replace("\"by\": \"1m\"}, \"stop\": \"sound\"}", "\"by\": \"1m\"}, \"stop\": \"sound\"}}]}]}"));
        assertThat(reading.show().segments()).isNotEmpty();
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .findFirst())
                .hasValueSatisfying(
                        finding -> assertThat(finding.place().line()).isEqualTo(line(SMALL, "\"stop\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"khaimac-show/2", "khaimac-show/10", "khaimac-show/007"})
    void a_newer_format_is_refused_in_one_sentence(String format) {
        var text = SMALL.replace("khaimac-show/1", format);
        var reading = read(text);
        assertThat(reading.findings()).hasSize(1);
        var finding = finding(reading, "newer than this program");
        assertThat(finding.place().line()).isEqualTo(3);
        assertThat(finding.now().en()).isEqualTo("It was not read.");
        assertThat(finding.instead().en()).contains("khaimac-show/1");
        assertThat(reading.show().segments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"khaimac-show/0", "khaimac-show", "Khaimac-Show/1"})
    void another_format_is_an_error_but_the_show_is_read(String format) {
        var reading = changed("khaimac-show/1", format);
        assertThat(finding(reading, "is not one of the words here").place().line())
                .isEqualTo(3);
        assertThat(names(reading)).containsExactly("Chào cờ", "Báo cáo");
    }

    @Test
    void a_hall_file_in_the_place_of_a_show_is_called_what_it_is() {
        var reading = changed("khaimac-show/1", "khaimac-hall/1");
        assertThat(finding(reading, "This is a hall file, not a show file.")
                        .place()
                        .line())
                .isEqualTo(3);
        assertThat(reading.show().segments()).isEmpty();
    }
}
