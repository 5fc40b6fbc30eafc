package khaimac.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import khaimac.engine.Run;
import khaimac.finding.Language;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** The table of planned and held says which day a part belongs to. */
class DaysOfTheReportTest {
    private static PlannedActual of(String second) {
        var show = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "Hội nghị", "date": "2026-11-26", "surfaces": ["backdrop"],
             "segments": [{"id": "a", "name": "Khai mạc", "start": "08:00", "length": "1h"},
                          {"id": "b", "name": "Bế mạc", "start": "08:00", "length": "1h"%s}]}
            """.formatted(second)).show();
        return new PlannedActual(Run.of(show), Instant.parse("2026-11-26T00:00:00Z"));
    }

    @Test
    void where_there_are_two_days_each_has_its_weekday_and_its_date() {
        var two = of(", \"date\": \"2026-11-27\"");
        assertThat(two.lines(Language.VI)).contains("  Thứ Năm, 26/11/2026", "  Thứ Sáu, 27/11/2026");
        assertThat(two.lines(Language.EN)).contains("  Thursday, 26/11/2026", "  Friday, 27/11/2026");
    }

    @Test
    void where_there_is_one_day_nobody_has_to_be_told_which() {
        assertThat(of("").lines(Language.VI)).noneMatch(line -> line.contains("/2026"));
    }
}
