package khaimac.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Random;
import khaimac.Reckons;
import org.junit.jupiter.api.Test;

/** However a plan is typed, it says the same. */
@Reckons
class SlipsTest {
    private static final int SEEDS = Integer.getInteger("khaimac.plan.seeds", 12);

    @Test
    void other_columns_dashes_times_capitals_and_numbers_say_the_same() throws IOException {
        var all = Measure.none();
        var worst = new ArrayList<String>();
        for (var plan : Plans.written()) {
            var text = Files.readString(plan);
            var expected = Plans.expected(plan);
            for (int seed = 0; seed < SEEDS; seed++) {
                var typed = Slips.in(
                        text, new Random(seed * 31L + plan.getFileName().hashCode()));
                var one = Measure.of(Plans.understood(plan.getFileName().toString(), typed), expected);
                all.add(one);
                if (one.share() < 1) worst.add(plan.getFileName() + " seed " + seed + " " + one + " " + one.slips);
            }
        }
        System.out.println("typed otherwise: " + all);
        worst.forEach(System.out::println);
        assertThat(all.share()).isGreaterThanOrEqualTo(0.99);
        assertThat(all.wrong).as("%s", worst).isLessThanOrEqualTo(all.expected / 1000);
    }
}
