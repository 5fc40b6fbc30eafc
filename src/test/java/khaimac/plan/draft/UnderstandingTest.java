package khaimac.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Plans written for this test, of invented places and people, and what must be understood of them. */
class UnderstandingTest {
    private static final Path PLANS = Path.of("src/test/resources/khaimac/plan");
    private static final int YEAR = 2026;

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

    static List<Path> plans(String folder) throws IOException {
        try (var files = Files.list(PLANS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".plan.txt")).sorted().toList();
        }
    }

    static String expected(Path plan) throws IOException {
        return Files.readString(Path.of(plan.toString().replace(".plan.txt", ".expected.json")));
    }

    static Understood understood(String name, String text) {
        return PlanReader.read(PlanText.paper(name, text), YEAR);
    }

    private static Measure measured(String folder, boolean slips) throws IOException {
        var all = Measure.none();
        for (var plan : plans(folder)) {
            var one = Measure.of(understood(plan.getFileName().toString(), Files.readString(plan)), expected(plan));
            System.out.printf("%-40s %s%n", plan.getFileName(), one);
            if (slips) one.slips.forEach(slip -> System.out.println("      " + slip));
            all.add(one);
        }
        System.out.printf("%-40s %s%n", folder, all);
        return all;
    }
}
