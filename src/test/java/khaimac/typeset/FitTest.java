package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import khaimac.scene.Role;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * What is computed in one walk is what trying everything finds. A seed names a text and a box; it is in every failure.
 */
class FitTest {
    private static final int SEEDS = 400;
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final FakeFace FACE = new FakeFace();

    @Test
    void the_widest_line_is_as_narrow_as_any_breaks_make_it() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var text = new Measured(AnyText.passage(random, 11), FACE, random.nextBoolean());
            var widths = new LeastWidest(text);
            for (int lines = 1; lines <= text.atoms() + 1; lines++) {
                int most = lines;
                double narrowest = AnyText.breaks(text).stream()
                        .filter(starts -> starts.size() <= most)
                        .mapToDouble(text::widest)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
                if (Double.isInfinite(narrowest))
                    assertThat(widths.in(lines)).as("seed %d", seed).isInfinite();
                else
                    assertThat(widths.in(lines))
                            .as("seed %d, %d lines", seed, lines)
                            .isEqualTo(narrowest, CLOSE);
            }
        }
    }

    @Test
    void the_chosen_breaks_cost_as_little_as_any() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var text = new Measured(AnyText.passage(random, 11), FACE, random.nextBoolean());
            var widths = new LeastWidest(text);
            int count = text.passage.writtenLines() + random.nextInt(3);
            double limit = widths.in(count) * (1 + random.nextDouble() / 2);
            int fewest = widths.fewest(limit, count);
            double least = AnyText.breaks(text).stream()
                    .filter(starts -> starts.size() <= count && text.widest(starts) <= limit)
                    .mapToDouble(starts -> AnyText.cost(text, limit, starts))
                    .min()
                    .orElseThrow();
            var chosen = Breaks.best(text, limit, fewest, Math.min(count, text.atoms()));
            assertThat(text.widest(chosen)).as("seed %d", seed).isLessThanOrEqualTo(limit);
            assertThat(AnyText.cost(text, limit, chosen)).as("seed %d", seed).isEqualTo(least, CLOSE);
        }
    }

    @Test
    void a_block_is_as_large_as_any_counts_of_lines_make_it() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            double cap = random.nextBoolean() ? 0 : 4 + random.nextInt(30);
            var sections = sections(random, cap);
            double width = 100 + random.nextInt(900);
            double height = 60 + random.nextInt(600);
            var fit = Fit.largest(sections, width, height);
            double scale = largestByTrying(sections, width, height, fit.floored());
            assertThat(fit.scale()).as("seed %d", seed).isEqualTo(scale, within(1e-6 * scale));
            if (cap > 0 && !fit.floored())
                assertThat(fits(sections, width, height, 1e-9, true))
                        .as("seed %d could be read", seed)
                        .isFalse();
        }
    }

    @Test
    void a_larger_box_never_gives_a_smaller_size() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var sections = sections(random, 0);
            double last = 0;
            boolean grow = random.nextBoolean();
            for (int step = 0; step < 40; step++) {
                var fit = Fit.comfortable(sections, grow ? 50 + 25 * step : 500, grow ? 300 : 20 + 20 * step);
                assertThat(fit.scale()).as("seed %d, step %d", seed, step).isGreaterThanOrEqualTo(last * (1 - 1e-12));
                last = fit.scale();
            }
        }
    }

    private static List<Section> sections(Random random, double cap) {
        var sections = new ArrayList<Section>();
        var roles = Role.values();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var role = roles[random.nextInt(roles.length)];
            var section = Section.flowing(role, FACE, RoleShares.USUAL.of(role), cap, AnyText.passage(random, 8));
            sections.add(
                    switch (random.nextInt(3)) {
                        case 0 -> section.kept();
                        case 1 -> section.written();
                        default -> section;
                    });
        }
        return sections;
    }

    private static double largestByTrying(List<Section> sections, double width, double height, boolean floored) {
        double low = 0;
        double high = 10_000;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (fits(sections, width, height, middle, floored)) low = middle;
            else high = middle;
        }
        return low;
    }

    /** Tries all ways to break each section; the fewest lines of those narrow enough are the lowest. */
    private static boolean fits(List<Section> sections, double width, double height, double scale, boolean floored) {
        double tall = 0;
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            double size = section.size(scale, floored);
            int lines = AnyText.breaks(section.text()).stream()
                    .filter(starts -> starts.size() <= section.most()
                            && size * section.text().widest(starts) <= width)
                    .mapToInt(List::size)
                    .min()
                    .orElse(0);
            if (lines == 0) return false;
            tall += size * section.height(lines);
            if (i > 0) tall += Fit.ROLE_GAP * Math.max(size, sections.get(i - 1).size(scale, floored));
        }
        return tall <= height;
    }
}
