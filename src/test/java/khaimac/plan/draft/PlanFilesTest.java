package khaimac.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import khaimac.Reckons;
import khaimac.plan.read.Papers;
import khaimac.plan.read.Shown;
import org.junit.jupiter.api.Test;

/** The same plans as Word, LibreOffice, PDF and text files, through the readers of documents. */
@Reckons
class PlanFilesTest {
    private static final Map<String, Double> LEAST = Map.of("docx", 0.99, "odt", 0.99, "pdf", 0.95, "txt", 0.95);

    @Test
    void a_plan_says_the_same_in_every_kind_of_file() throws IOException {
        var shares = new TreeMap<String, Double>();
        for (var kind : PlanFiles.kinds()) {
            var all = Measure.none();
            for (var plan : Plans.written()) {
                var name = plan.getFileName() + "." + kind.ending();
                var file = new ByteArrayInputStream(kind.file().apply(PlanFiles.of(Files.readString(plan))));
                var paper = new Papers(null).read(name, file, Shown.still());
                all.add(Measure.of(PlanReader.read(paper, 2026), Plans.expected(plan)));
            }
            System.out.printf("%-40s %s%n", kind.ending(), all);
            shares.put(kind.ending(), all.share());
        }
        LEAST.forEach((kind, least) -> assertThat(shares.get(kind)).as(kind).isGreaterThanOrEqualTo(least));
    }
}
