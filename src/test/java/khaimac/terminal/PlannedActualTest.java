package khaimac.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.finding.Language;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.rehearsal.Script;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** What the report says of an evening on which the plan was changed: the plan that was approved stays the measure. */
class PlannedActualTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["stage"], "segments": [
          {"id": "a", "name": "Khai mạc", "start": "08:00", "length": "30m"},
          {"id": "b", "name": "Tham luận", "length": "40m", "elastic": "20m"},
          {"id": "c", "name": "Văn nghệ", "length": "20m"},
          {"id": "d", "name": "Bế mạc", "length": "10m"}]}
        """;

    @Test
    void a_part_is_measured_against_the_plan_that_was_approved_although_it_was_shortened_and_skipped_on_the_way() {
        var lines = lines("08:00 go", "08:45 go", "08:50 fit", "08:55 skip c", "09:20 go", "09:30 go");
        assertThat(lines.get(2)).contains("08:30–09:10", "08:45:00–09:20:00", "15 min late", "Tham luận");
        assertThat(lines.get(3)).contains("09:10–09:30", "–", "Văn nghệ (skipped)");
        assertThat(lines.get(4))
                .contains("09:30–09:40", "09:20:00–09:30:00", "10 min early", "Bế mạc (changed to 09:10–09:20)");
        assertThat(lines.getLast()).contains("Ended 09:30, planned 09:40: 10 min early");
    }

    @Test
    void every_time_a_part_was_on_has_its_line() {
        var lines = lines("08:00 go", "08:30 go", "08:40 back", "08:50 go");
        assertThat(lines.stream().filter(line -> line.contains("Khai mạc")))
                .satisfiesExactly(
                        first -> assertThat(first).contains("08:00–08:30", "08:00:00–08:30:00", "on time"),
                        second -> assertThat(second)
                                .contains("08:40:00–08:50:00", "(time 2)")
                                .doesNotContain("late"));
        assertThat(lines.stream().filter(line -> line.contains("Tham luận"))).hasSize(2);
    }

    private static List<String> lines(String... script) {
        var show = ShowFile.read(SHOW).show();
        var read = Script.read("test", String.join("\n", script), show);
        assertThat(read.findings()).isEmpty();
        var doors = Ceremony.doors(show, read);
        var evening = Evening.open(show, "", Mode.REHEARSAL, doors, Operator.NOBODY, ignored -> {});
        for (var line : read.lines()) {
            evening.until(line.at());
            line.wish().happen(evening);
        }
        Run run = evening.run();
        return new PlannedActual(run, evening.now()).lines(Language.EN);
    }
}
