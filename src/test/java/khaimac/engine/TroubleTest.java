package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The desk dies, the laptop sleeps, somebody sets the clock: the picture stays and the operator is asked. */
class TroubleTest {
    private static final String CUES = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "cues": [
           {"at": "start", "put": {"backdrop": "a", "stage": "clock"}},
           {"at": "start+5m", "put": {"backdrop": "b"}, "play": "media/x.ogg"},
           {"at": "start+6m", "put": {"banner": "slogan"}}]},
        {"id": "two", "name": "Hai", "length": "10m", "begins": "follow", "cues": [{"at": "start",
          "put": {"backdrop": "a"}}]},
        {"id": "three", "name": "Ba", "start": "08:40", "length": "10m", "begins": "clock", "cues": [{"at": "start",
          "put": {"backdrop": "b"}}]}
        """;

    @Test
    void one_cue_that_fell_due_while_the_desk_was_down_a_moment_is_started_and_marked_late() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:04:58 down 6s");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ B / TÊN B");
        assertThat(hall.facts())
                .anyMatch(fact ->
                        fact.deed() instanceof Deed.CueStarted(var id, int cue, boolean late) && cue == 1 && late);
    }

    @Test
    void what_fell_due_longer_ago_is_not_run_through_and_the_picture_stays() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:04:58 down 8s");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        assertThat(hall.run().missed()).extracting(Deed.MissedCue::cue).containsExactly(1);
    }

    @Test
    void catching_up_puts_up_the_pictures_and_plays_no_sound() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:04 down 3m");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        assertThat(hall.run().missed()).hasSize(2);
        hall.play("08:08 catch-up");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ B / TÊN B");
        assertThat(hall.reads("banner")).isEqualTo("« KHẨU HIỆU »");
        assertThat(hall.run().stage().sounds()).isEmpty();
        assertThat(hall.run().missed()).isEmpty();
    }

    @Test
    void after_the_desk_was_down_the_countdown_is_right_to_the_second() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:10 down 2m").until("08:13");
        assertThat(hall.reads("stage")).isEqualTo("7:00");
    }

    @Test
    void a_segment_that_should_have_begun_by_itself_meanwhile_waits_for_the_operator() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:19 down 30m").until("09:30");
        assertThat(hall.live()).isEqualTo("one");
        assertThat(hall.play("09:31 go").live()).isEqualTo("two");
    }

    @Test
    void setting_the_clock_fires_nothing_whatever_the_step() {
        for (var step : List.of("+1m", "-1m", "+1h", "-1h", "+23h", "-23h", "+24h", "-24h")) {
            var hall = Tryout.of(CUES).play("08:00 go", "08:03 clock " + step).until("08:04");
            assertThat(hall.reads("backdrop")).as(step).isEqualTo("LỄ A / TÊN A");
            assertThat(hall.reads("stage")).as(step).isEqualTo("16:00");
            assertThat(hall.run().clockJump()).as(step).isNotEqualTo(Duration.ZERO);
            assertThat(hall.until("08:05").reads("backdrop"))
                    .as("intervals go on")
                    .isEqualTo("LỄ B / TÊN B");
        }
    }

    @Test
    void while_the_clock_is_in_doubt_nothing_starts_by_the_clock() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:30:30 clock +5m").until("08:50");
        assertThat(hall.live()).isEqualTo("two");
        hall.play("08:50 set");
        assertThat(hall.live())
                .as("long past by the right clock: asked, not run through")
                .isEqualTo("two");
        assertThat(hall.run().missed())
                .as("the part, and what it would have opened with")
                .extracting(Deed.MissedCue::segment)
                .containsExactly("three", "three");
    }

    @Test
    void a_clock_that_was_wrong_and_is_set_right_moves_no_countdown() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:03 clock +1h", "08:04 set");
        assertThat(hall.remaining()).isEqualTo(Duration.ofMinutes(16));
        assertThat(Timing.of(hall.run(), hall.evening.now()).offset())
                .as("an hour late by the right clock")
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_laptop_that_slept_counts_the_time_and_lists_what_it_slept_through() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:03 sleep 10m");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        hall.play("08:13:30 slept");
        assertThat(hall.reads("stage")).isEqualTo("6:30");
        assertThat(hall.run().missed()).extracting(Deed.MissedCue::cue).containsExactly(1, 2);
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
    }

    @Test
    void a_clock_that_went_back_cannot_have_been_sleep() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:03 clock -1h", "08:04 slept");
        assertThat(hall.refusals()).containsExactly(Refusals.CLOCK_WENT_BACK);
    }

    @Test
    void a_clock_that_comes_back_by_itself_is_not_asked_about_any_more() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:03 clock +1h", "08:04 clock -1h");
        assertThat(hall.run().clockJump()).isZero();
    }

    @Test
    void a_wall_clock_set_back_while_the_desk_was_down_does_not_turn_the_run_back() {
        var hall = Tryout.of(CUES).play("08:00 go", "08:10 down 1m");
        var before = hall.evening.now();
        hall.evening.setClock(Duration.ofHours(-2));
        hall.evening.down(Duration.ofSeconds(5));
        assertThat(hall.evening.now()).isAfterOrEqualTo(before);
        hall.evening.setClock(Duration.ZERO);
        assertThat(hall.run().clockJump()).isNegative();
    }

    @Test
    void opening_after_the_planned_time_starts_nothing_and_joins_only_when_told() {
        var late = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "begins": "clock", "cues": [
              {"at": "start", "put": {"backdrop": "a", "stage": "clock"}, "play": "media/x.ogg"},
              {"at": "start+5m", "put": {"backdrop": "b"}}, {"at": "start+15m", "put": {"banner": "slogan"}}]}
            """);
        late.play("07:59 down 11m");
        assertThat(late.live()).isEmpty();
        assertThat(late.run().missed())
                .as("the part, its opening, and what came after five minutes")
                .extracting(Deed.MissedCue::cue)
                .containsExactly(-1, 0, 1);
        late.play("08:11 join one");
        assertThat(late.reads("stage")).isEqualTo("9:00");
        assertThat(late.reads("backdrop")).isEqualTo("LỄ B / TÊN B");
        assertThat(late.run().stage().sounds())
                .as("the anthem is where it would be by now, not at its beginning")
                .singleElement()
                .matches(sound -> sound.since().equals(late.instant("08:00")));
        assertThat(late.until("08:15").reads("banner")).isEqualTo("« KHẨU HIỆU »");
    }

    @Test
    void an_agenda_edited_by_somebody_else_meanwhile_refuses_the_second_edit() {
        var hall = Tryout.of(CUES).play("08:00 go");
        var one = new Command(hall.sight("1"), new Wish.Skip("two", true));
        var other = new Command(hall.sight("2"), new Wish.Skip("three", true));
        hall.decide(one);
        assertThat(hall.decide(other)).isEqualTo(new Decision.Refused(Refusals.OLD_REV));
    }
}
