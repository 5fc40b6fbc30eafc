package khaimac.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agenda that is too long for one page, or has more than one day. */
class AgendaPagesTest {
    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");

    private static List<Look.AgendaRow> day(@Nullable String day, int many, int live) {
        var rows = new ArrayList<Look.AgendaRow>();
        for (int i = 0; i < many; i++) rows.add(new Look.AgendaRow("0" + i + ":00", "Phần " + i, "", i == live, day));
        return rows;
    }

    private static String seen(Look look, long seconds) {
        return new Showing(look, UP, Entrance.CUT, 0, null, 1)
                .at(UP.plusSeconds(seconds))
                .words();
    }

    @Test
    void each_day_has_a_page_of_its_own_with_the_day_above() {
        var rows = day("Thứ Ba, 30/01/2024", 3, -1);
        rows.addAll(day("Thứ Tư, 31/01/2024", 2, 1));
        var look = new Look.Agenda(true, rows, Style.PLAIN);
        assertThat(seen(look, 0))
                .as("the day whose part is live")
                .startsWith("Thứ Tư, 31/01/2024: ")
                .contains("Phần 1")
                .doesNotContain("Phần 2");
        assertThat(seen(look, 3_600)).isEqualTo(seen(look, 0));
        assertThat(Looks.isStill(look)).isTrue();
    }

    @Test
    void pages_take_turns_until_something_is_live_so_that_who_comes_early_reads_all_of_it() {
        var look = new Look.Agenda(true, day(null, 5, -1), Style.PLAIN, 2);
        assertThat(List.of(seen(look, 0), seen(look, 10), seen(look, 20), seen(look, 30)))
                .containsExactly(
                        "00:00 Phần 0 · 01:00 Phần 1", "02:00 Phần 2 · 03:00 Phần 3", "04:00 Phần 4", seen(look, 0));
        assertThat(Looks.isStill(look)).isFalse();
        assertThat(Looks.turns(look)).isEqualTo(new Looks.Turns(3, Duration.ofSeconds(10)));
        var begun = new Look.Agenda(true, day(null, 5, 3), Style.PLAIN, 2);
        assertThat(seen(begun, 25)).contains("Phần 3").doesNotContain("Phần 4");
    }

    @Test
    void what_is_on_and_what_comes_next_stay_together() {
        var rows = day("Thứ Ba, 30/01/2024", 1, 0);
        rows.addAll(day("Thứ Tư, 31/01/2024", 1, -1));
        assertThat(seen(new Look.Agenda(false, rows, Style.PLAIN, 1), 0)).isEqualTo("00:00 Phần 0 · 00:00 Phần 0");
    }
}
