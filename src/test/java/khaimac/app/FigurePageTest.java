package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import khaimac.bench.FigurePage;
import org.junit.jupiter.api.Test;

class FigurePageTest {
    private static final String FAST = """
        {"figure":"fast","value":12.0,"unit":"ms","spread":{"min":10.0,"max":14.0},"goal":"<= 20","met":true}\
        """;
    private static final String SLOW = """
        {"figure":"slow","value":300,"unit":"ms","spread":{},"goal":"<= 200","met":false}\
        """;
    private static final String FAILED = """
        {"figure":"a port","met":false,"why":"socat | is not here"}\
        """;

    @Test
    void a_figure_stands_with_its_spread_and_goal_and_one_that_misses_it_is_bold() {
        var page = FigurePage.of("abc1234", "Two cores.", Map.of("core", List.of(FAST, SLOW)), List.of(), "");

        assertThat(page)
                .contains("Commit abc1234. Two cores.")
                .contains("| Figure | Here | Spread | Goal |")
                .contains("| fast | 12 ms | min 10.0, max 14.0 | ≤ 20 |")
                .contains("| slow | **300 ms** |  | ≤ 200 |");
    }

    @Test
    void what_could_not_be_taken_says_why_and_what_is_no_figure_is_no_row() {
        var page = FigurePage.of(
                "abc1234", "", Map.of("outputs", List.of("a word besides", "[1]", FAILED)), List.of(), "");

        assertThat(page)
                .contains("| a port | **not taken: socat \\| is not here** |  |  |")
                .doesNotContain("besides")
                .doesNotContain("[1]");
    }

    @Test
    void the_figure_of_another_build_stands_beside() {
        var before = FAST.replace("12.0", "24.5");

        var page = FigurePage.of("abc1234", "", Map.of("core", List.of(FAST, SLOW)), List.of(before, "?"), "5cef2f0");

        assertThat(page)
                .contains("| Figure | Here | 5cef2f0 | Spread | Goal |")
                .contains("| fast | 12 ms | 24.5 ms | min 10.0")
                .contains("| slow | **300 ms** |  |  |");
    }
}
