package khaimac.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a delegate sends in is opened in a spreadsheet after the show, and calculates nothing there. */
class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\tx",
                "\r=1+1",
                "\n=1",
                " =1+1",
                "\u00a0=1",
                "＝1+1",
                "\u200b=1"
            })
    void a_cell_that_a_spreadsheet_may_take_for_a_formula_is_text(String cell) {
        assertThat(Report.row("act", cell)).matches("(?s)act,\"?'.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Khai mạc", "08:30", "", "a=b"})
    void any_other_is_as_it_is(String cell) {
        assertThat(Report.row("act", cell)).isEqualTo("act," + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\nb", "a\rb"})
    void what_would_end_a_cell_is_quoted(String cell) {
        assertThat(Report.row("act", cell)).isEqualTo("act,\"" + cell.replace("\"", "\"\"") + "\"");
    }
}
