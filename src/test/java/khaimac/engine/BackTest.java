package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import khaimac.finding.Sentence;
import org.junit.jupiter.api.Test;

/** "Back to the part before" goes to where one was, not to what stands above in the agenda. */
class BackTest {
    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "cues": [{"at": "start",
          "put": {"backdrop": "a"}}]},
        {"id": "two", "name": "Hai", "length": "20m", "cues": []},
        {"id": "three", "name": "Ba", "length": "20m", "cues": []},
        {"id": "four", "name": "Bốn", "length": "20m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]}
        """;

    @Test
    void back_after_a_jump_goes_to_where_one_was() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 jump four", "08:02 back");
        assertThat(hall.live()).isEqualTo("one");
        assertThat(hall.reads("backdrop")).contains("TÊN A");
    }

    @Test
    void back_and_back_goes_on_further_and_never_to_and_fro() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 jump four", "08:02 jump two", "08:03 back");
        assertThat(hall.live()).isEqualTo("four");
        hall.play("08:04 back");
        assertThat(hall.live()).isEqualTo("one");
        hall.play("08:05 back");
        assertThat(hall.live()).isEqualTo("one");
        assertThat(hall.refusals()).extracting(Sentence::en).anyMatch(words -> words.contains("No part was on before"));
        assertThat(hall.run().before()).isNull();
    }

    @Test
    void from_the_part_that_one_went_back_to_the_way_leads_on_and_back_again() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 back", "08:03 go", "08:04 back");
        assertThat(hall.live()).isEqualTo("one");
    }

    @Test
    void what_was_never_live_is_never_gone_back_to() {
        var hall = Tryout.of(EVENING).play("08:00 jump three");
        assertThat(hall.run().before()).isNull();
        hall.play("08:01 back");
        assertThat(hall.live()).isEqualTo("three");
    }

    @Test
    void what_is_left_out_by_now_is_passed_over() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 go", "08:03 skip two", "08:04 back");
        assertThat(hall.live()).isEqualTo("one");
    }

    @Test
    void after_the_end_it_goes_to_the_part_that_was_on_last_also_after_a_crash() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 jump four", "08:02 go");
        assertThat(hall.run().closed()).isTrue();
        hall.play("08:02:05 down 5s", "08:02:30 back");
        assertThat(hall.live()).isEqualTo("four");
        hall.play("08:03 back");
        assertThat(hall.live()).isEqualTo("one");
    }

    @Test
    void a_part_that_was_begun_anew_comes_from_where_it_came_from() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 jump four", "08:02 jump four", "08:03 back");
        assertThat(hall.live()).isEqualTo("one");
    }

    @Test
    void a_jump_that_was_undone_was_never_made() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 jump four", "08:02:05 undo", "08:03 back");
        assertThat(hall.live()).isEqualTo("one");
    }
}
