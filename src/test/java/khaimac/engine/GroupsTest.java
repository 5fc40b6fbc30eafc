package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions of an agenda: how long each is, and whether it is ahead, on or over. */
class GroupsTest {
    private static final String DAY = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "cues": []},
        {"id": "two", "name": "Hai", "length": "20m", "group": "Buổi lễ", "cues": []},
        {"id": "three", "name": "Ba", "start": "08:50", "length": "20m", "group": "Buổi lễ", "cues": []},
        {"id": "four", "name": "Bốn", "length": "10m", "group": "Buổi lễ", "cues": []},
        {"id": "five", "name": "Năm", "length": "10m", "group": "Văn nghệ", "cues": []},
        {"id": "six", "name": "Sáu", "length": "10m", "cues": []},
        {"id": "seven", "name": "Bảy", "length": "10m", "group": "Văn nghệ", "cues": []}
        """;

    private static List<String> told(Tryout hall) {
        var timing = Timing.of(hall.run(), hall.evening.now());
        return Groups.of(hall.run().show(), timing).stream()
                .map(one -> one.name() + " " + one.first() + "–" + one.last() + " "
                        + one.length().toMinutes() + " " + one.stands())
                .toList();
    }

    @Test
    void a_session_is_its_neighbours_from_the_first_to_the_end_of_the_last_rooms_between_them_too() {
        assertThat(told(Tryout.of(DAY)))
                .containsExactly(
                        "Buổi lễ two–four 60 AHEAD",
                        "Văn nghệ five–five 10 AHEAD",
                        "Văn nghệ seven–seven 10 AHEAD");
    }

    @Test
    void it_is_on_from_its_first_part_to_its_last_and_then_over() {
        var hall = Tryout.of(DAY).play("08:00 go");
        assertThat(told(hall).getFirst()).endsWith("AHEAD");
        assertThat(told(hall.play("08:20 go")).getFirst()).endsWith("ON");
        assertThat(told(hall.play("08:40 go", "09:10 go")).getFirst()).endsWith("ON");
        assertThat(told(hall.play("09:20 go"))).satisfiesExactly(
                one -> assertThat(one).endsWith("OVER"),
                one -> assertThat(one).endsWith("ON"),
                one -> assertThat(one).endsWith("AHEAD"));
    }

    @Test
    void what_is_skipped_at_its_end_is_no_part_of_its_time() {
        var hall = Tryout.of(DAY).play("08:00 go", "08:01 skip four", "08:20 go");
        assertThat(told(hall).getFirst()).isEqualTo("Buổi lễ two–three 50 ON");
        assertThat(told(hall.play("08:40 go", "09:10 go")).getFirst()).endsWith("OVER");
    }

    @Test
    void one_that_is_jumped_back_into_is_on_again() {
        var hall = Tryout.of(DAY).play("08:00 go", "08:05 jump five", "08:06 jump three");
        assertThat(told(hall).getFirst()).endsWith("ON");
    }
}
