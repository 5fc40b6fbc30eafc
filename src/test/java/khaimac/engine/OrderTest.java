package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.show.Segment;
import org.junit.jupiter.api.Test;

/** What has not begun is moved in the agenda, in a ceremony too, and back again. */
class OrderTest {
    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "a"}},
          {"at": "start+4m", "send": {"to": "lights", "osc": "/four"}}]},
        {"id": "two", "name": "Hai", "length": "20m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]},
        {"id": "three", "name": "Ba", "length": "20m", "cues": [{"at": "start", "put": {"backdrop": "a"}}]},
        {"id": "four", "name": "Bốn", "length": "20m", "cues": []}
        """;

    private static final String BY_THE_CLOCK = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "cues": []},
        {"id": "two", "name": "Hai", "length": "20m", "cues": []},
        {"id": "three", "name": "Ba", "start": "08:30", "length": "20m", "begins": "clock", "cuts": true, "cues": [
          {"at": "start", "put": {"backdrop": "a"}}]}
        """;

    private static List<String> order(Tryout hall) {
        return hall.run().show().segments().stream().map(Segment::id).toList();
    }

    private static Tryout show(String segments) {
        return Tryout.of(segments, Mode.SHOW);
    }

    @Test
    void what_has_not_begun_is_moved_while_an_audience_sits_there_and_the_picture_stays() {
        var hall = show(EVENING).play("08:00 go");
        var up = hall.showing("backdrop");
        hall.play("08:01 move three before two");
        assertThat(order(hall)).containsExactly("one", "three", "two", "four");
        assertThat(hall.showing("backdrop")).isEqualTo(up);
        assertThat(hall.run().next().words(hall.run().show()).vi()).isEqualTo("Bắt đầu: Ba");
        var times = Timing.of(hall.run(), hall.evening.now()).rows();
        assertThat(times.get(1).expectedStart()).isEqualTo(hall.instant("08:20"));
        assertThat(times.get(2).expectedStart()).isEqualTo(hall.instant("08:40"));
    }

    @Test
    void what_is_on_or_was_on_stays_where_it_is() {
        var hall = show(EVENING).play("08:00 go", "08:01 go");
        hall.play("08:02 move one before four", "08:02 move two before four", "08:02 move four before one");
        assertThat(hall.refusals()).hasSize(3);
        assertThat(order(hall)).containsExactly("one", "two", "three", "four");
    }

    @Test
    void whoever_did_not_see_the_agenda_as_it_is_moves_nothing() {
        var hall = show(EVENING).play("08:00 go");
        var one = new Command(hall.sight("1"), new Wish.Reorder("four", "two"));
        var other = new Command(hall.sight("2"), new Wish.Reorder("three", "two"));
        hall.decide(one);
        assertThat(hall.decide(other)).isEqualTo(new Decision.Refused(Refusals.OLD_REV));
    }

    @Test
    void a_part_that_is_put_where_it_stands_is_no_move_and_nothing_to_take_back() {
        var hall = show(EVENING).play("08:00 go", "08:01 move two before three");
        assertThat(hall.refusals()).containsExactly(Refusals.STANDS_THERE);
        assertThat(hall.run().undos().taken()).hasSize(1);
    }

    @Test
    void a_move_is_taken_back_with_one_tap_whatever_was_sent_meanwhile() {
        var hall = show(EVENING).play("08:00 go", "08:01 move four before two");
        var undoable = java.util.Objects.requireNonNull(Undoable.of(hall.run()));
        assertThat(undoable.what().vi()).isEqualTo("Dời “Bốn” lên trước “Hai”");
        hall.until("08:05").play("08:05 undo");
        assertThat(order(hall)).containsExactly("one", "two", "three", "four");
        assertThat(hall.refusals()).isEmpty();
        assertThat(hall.live()).isEqualTo("one");
    }

    @Test
    void moves_are_taken_back_one_after_the_other_and_a_go_between_them_first() {
        var hall = show(EVENING)
                .play("08:00 go", "08:01 move four before two", "08:02 move three before two", "08:03 go");
        assertThat(hall.live()).isEqualTo("four");
        hall.play("08:03:05 undo");
        assertThat(hall.live()).isEqualTo("one");
        assertThat(order(hall)).containsExactly("one", "four", "three", "two");
        hall.play("08:03:10 undo", "08:03:15 undo");
        assertThat(order(hall)).containsExactly("one", "two", "three", "four");
    }

    @Test
    void what_was_skipped_since_stays_skipped_when_a_move_is_taken_back() {
        var hall = show(EVENING).play("08:00 go", "08:01 move four before two", "08:02 skip three", "08:03 undo");
        assertThat(order(hall)).containsExactly("one", "two", "three", "four");
        assertThat(hall.run().show().segments().get(2).skip()).isTrue();
    }

    @Test
    void a_part_whose_hour_has_come_does_not_begin_because_another_was_moved_behind_it() {
        var hall = show(BY_THE_CLOCK).play("08:00 go");
        hall.until("08:29").play("08:35 jump one");
        var live = hall.run().seen();
        hall.play("08:36 move two before end");
        assertThat(order(hall)).containsExactly("one", "three", "two");
        assertThat(hall.run().seen()).as("nothing begins by nobody's wish").isEqualTo(live);
        hall.until("08:37");
        assertThat(hall.live()).isEqualTo("one");
    }
}
