package khaimac.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import khaimac.Reckons;
import org.junit.jupiter.api.Test;

/** Plans written for this test, of invented places and people, and what must be understood of them. */
@Reckons
class UnderstandingTest {
    @Test
    void of_all_that_the_plans_say_hardly_a_field_is_missed_and_none_is_wrong_unasked() throws IOException {
        var all = measured("known", true);
        assertThat(all.share()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.wrong).isZero();
    }

    @Test
    void plans_that_the_rules_were_not_written_by_are_understood_as_well() throws IOException {
        var all = measured("apart", false);
        assertThat(all.share()).isGreaterThanOrEqualTo(0.95);
    }

    private static Measure measured(String folder, boolean slips) throws IOException {
        var all = Measure.none();
        for (var plan : Plans.in(folder)) {
            var one = Measure.of(Plans.understood(plan), Plans.expected(plan));
            System.out.printf("%-40s %s%n", plan.getFileName(), one);
            if (slips) one.slips.forEach(slip -> System.out.println("      " + slip));
            all.add(one);
        }
        System.out.printf("%-40s %s%n", folder, all);
        return all;
    }
}
