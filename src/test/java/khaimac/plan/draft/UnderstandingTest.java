package khaimac.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Measures other plans, files such as nobody has seen yet, by their folders. */
    static void main(String... folders) throws IOException {
        for (var folder : folders) {
            var understood = new LinkedHashMap<Path, Understood>();
            for (var plan : Plans.in(Path.of(folder))) understood.put(plan, Plans.understood(Plans.sent(plan)));
            measured(folder, understood, true);
        }
    }

    private static Measure measured(String folder, boolean slips) throws IOException {
        var understood = new LinkedHashMap<Path, Understood>();
        for (var plan : Plans.in(folder)) understood.put(plan, Plans.understood(plan));
        return measured(folder, understood, slips);
    }

    private static Measure measured(String folder, Map<Path, Understood> plans, boolean slips) throws IOException {
        var all = Measure.none();
        for (var plan : plans.keySet()) {
            var one = Measure.of(plans.get(plan), Plans.expected(plan));
            System.out.printf("%-40s %s%n", plan.getFileName(), one);
            if (slips) one.slips.forEach(slip -> System.out.println("      " + slip));
            all.add(one);
        }
        System.out.printf("%-40s %s%n", folder, all);
        return all;
    }
}
