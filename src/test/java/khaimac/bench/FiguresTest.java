package khaimac.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final List<String> rows = new ArrayList<>();
    private final Figures figures = new Figures(
            figure -> rows.add(figure.name()),
            (what, why) -> rows.add(what + " failed: " + why),
            (what, why) -> rows.add(what + " left: " + why));

    @Test
    void a_figure_that_cannot_be_taken_says_why_and_the_next_is_taken() {
        figures.take("cable", () -> {
            throw new IOException("an output did not do what it should\nat more length");
        });
        figures.take("empty", () -> Samples.of(new double[0]).spread());
        figures.take("light", () -> figures.accept(new Figure("light", 1, "", Map.of(), 1, true)));
        figures.leave("window", "there is no monitor");

        assertThat(rows)
                .hasSize(4)
                .startsWith("cable failed: an output did not do what it should")
                .endsWith("light", "window left: there is no monitor");
        assertThat(rows.get(1)).startsWith("empty failed: Index 0");
    }

    @Test
    void what_is_told_to_end_stays_told() {
        figures.take("cable", () -> {
            throw new InterruptedException();
        });

        assertThat(rows).containsExactly("cable failed: interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
