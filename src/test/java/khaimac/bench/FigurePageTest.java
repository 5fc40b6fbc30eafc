package khaimac.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page that says what was measured can be read by people, and loses nothing that they wrote. */
class FigurePageTest {
    private static final Map<String, List<String>> LINES = Map.of("core", List.of("""
            {"figure":"steps","value":3597689.4,"unit":"steps/s","spread":{"min":2.2165e6},\
            "goal":">= 500,000","met":true}
            """.strip(), """
            {"figure":"cold","value":1.4753,"unit":"s","spread":{},"goal":"<= 1","met":false}
            """.strip(), """
            {"figure":"window","met":false,"why":"there is no monitor"}
            """.strip()));

    private static String page(Map<String, List<String>> beside, String before) {
        return FigurePage.of("abc", "Here.", LINES, beside, before);
    }

    @Test
    void numbers_have_no_powers_of_ten_and_what_misses_its_goal_is_bold() {
        assertThat(page(Map.of(), ""))
                .contains("| steps | 3,597,689 steps/s | min 2,216,500 | ≥ 500,000 |")
                .contains("| cold | **1.48 s** |")
                .contains("| window | **not taken: there is no monitor** |");
    }

    @Test
    void what_could_not_be_taken_says_why_and_what_is_no_figure_is_no_row() {
        var failed = "{\"figure\":\"a port\",\"met\":false,\"why\":\"socat | is not here\"}";
        assertThat(FigurePage.of(
                        "abc", "", Map.of("outputs", List.of("a word besides", "[1]", failed)), Map.of(), ""))
                .contains("| a port | **not taken: socat \\| is not here** |  |  |")
                .doesNotContain("besides")
                .doesNotContain("[1]");
    }

    @Test
    void builds_that_stand_beside_have_a_column_each_in_their_order() {
        var beside = new LinkedHashMap<String, List<String>>();
        beside.put("first", List.of("{\"figure\":\"cold\",\"value\":2.3,\"unit\":\"s\"}"));
        beside.put("before", List.of("{\"figure\":\"steps\",\"value\":9,\"unit\":\"steps/s\"}"));
        assertThat(page(beside, ""))
                .contains("| Figure | Here | first | before | Spread | Goal |")
                .contains("| cold | **1.48 s** | 2.3 s |  |")
                .contains("| steps | 3,597,689 steps/s |  | 9 steps/s |");
    }

    @Test
    void notes_at_its_end_stay_and_old_figures_do_not() {
        var before = "# What was measured\n\n| cold | 9 s |\n\n" + FigurePage.NOTES + "\n\nNo graphics card.\n";
        assertThat(page(Map.of(), before))
                .endsWith("\n\n" + FigurePage.NOTES + "\n\nNo graphics card.\n")
                .doesNotContain("9 s |");
    }
}
