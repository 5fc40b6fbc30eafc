package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import khaimac.clock.Moment;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Lots;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Beside;
import org.junit.jupiter.api.Test;

/** Drawing by lot: decided by a seed that stands in the journal before anything turns, and never decided twice. */
class DrawTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Đêm hội", "date": "2024-01-30",
         "surfaces": ["backdrop", "banner", "stage"],
         "looks": {"lots": {"draw": "khach.csv", "heading": "BỐC THĂM MAY MẮN"}, "a": {"title": [{"name": "A"}]}},
         "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "30m", "cues": [
           {"on": "go", "put": {"backdrop": "lots", "banner": "lots"}},
           {"on": "go", "put": {"stage": "a"}}]},
           {"id": "two", "name": "Hai", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "a"}}]}]}
        """;

    private static final String GUESTS = "name,note\nNguyễn An,Tổ 1\nTrần Bình,Tổ 2\nLê Chi,Tổ 3\nPhạm Dũng,Tổ 4\n";

    private static Tryout begun() {
        var beside = Beside.of(Map.of("khach.csv", GUESTS));
        var reading = ShowFile.read("show.json", SHOW.getBytes(StandardCharsets.UTF_8), beside);
        assertThat(reading.findings()).isEmpty();
        return Tryout.of(reading.show()).play("08:00 go", "08:01 go");
    }

    private static Look.RosterRow winner(Tryout hall) {
        var all = hall.run().drawn("khach.csv").all();
        assertThat(all).isNotEmpty();
        return all.getLast();
    }

    @Test
    void the_seed_and_the_list_are_written_before_it_turns_and_say_who_it_is() {
        var hall = begun().play("08:02 draw khach.csv");
        var deed = hall.facts().getLast().deed();
        assertThat(deed).isInstanceOfSatisfying(Deed.DrawBegun.class, begun -> {
            var names = hall.run().lots("khach.csv");
            assertThat(begun.left()).isEqualTo(4);
            assertThat(begun.list()).isEqualTo(Lots.hash(names));
            assertThat(Lots.winner(begun.seed(), names)).isEqualTo(winner(hall));
        });
        // Whoever has the list and the seed can reckon who it is.
        assertThat(hall.facts().getLast().deed()).isInstanceOfSatisfying(Deed.DrawBegun.class, begun -> assertThat(
                        FactWords.of(hall.facts().getLast(), hall.show).toString())
                .doesNotContain(winner(hall).name(), begun.seed()));
    }

    @Test
    void every_surface_shows_the_same_name_and_all_come_to_rest_on_the_winner() {
        var hall = begun();
        assertThat(hall.reads("backdrop")).contains("BỐC THĂM MAY MẮN");
        hall.play("08:02 draw khach.csv", "08:02:05 draw-stop khach.csv");
        var begins = hall.instant("08:02");
        var seen = new HashSet<String>();
        for (int ms = 0; ms < 5_000; ms += 60) {
            var at = begins.plusMillis(ms);
            var words = hall.showing("backdrop").at(at).words();
            assertThat(hall.showing("banner").at(at).words()).isEqualTo(words);
            assertThat(words).as("not before it rests").doesNotContain(winner(hall).name());
            seen.add(words);
        }
        assertThat(seen).hasSizeGreaterThan(2);
        var rests = Lots.shown(hall.instant("08:02:05"));
        assertThat(hall.showing("backdrop").at(rests.minusMillis(1)).words()).doesNotContain(winner(hall).name());
        assertThat(hall.showing("backdrop").at(rests).words()).contains(winner(hall).name());
    }

    @Test
    void nobody_is_drawn_twice_and_when_all_were_it_says_so() {
        var hall = begun();
        for (int i = 0; i < 4; i++) hall.play("08:0%d draw khach.csv".formatted(2 + i), "08:0%d:20 draw-stop khach.csv"
                .formatted(2 + i));
        assertThat(hall.run().drawn("khach.csv").all()).doesNotHaveDuplicates().hasSize(4);
        assertThat(hall.play("08:07 draw khach.csv").refusals()).hasSize(1);
    }

    @Test
    void a_desk_that_was_down_undo_and_jumps_change_nothing_of_it() {
        var hall = begun().play("08:03 draw khach.csv");
        var winner = winner(hall);
        hall.play("08:03:02 down 20s");
        assertThat(winner(hall)).isEqualTo(winner);
        hall.play("08:03:30 draw-stop khach.csv", "08:03:40 go", "08:04 undo");
        assertThat(hall.until("08:04:10").reads("backdrop")).contains(winner.name());
        hall.play("08:05 jump two", "08:06 jump one", "08:07 go");
        assertThat(winner(hall)).isEqualTo(winner);
        assertThat(hall.run().drawn("khach.csv").all()).hasSize(1);
    }

    @Test
    void a_draw_that_is_put_up_once_more_begins_anew_and_a_step_back_brings_its_winner_back() {
        var hall = begun().play("08:02 go", "08:02:05 go", "08:03 put backdrop lots");
        var winner = winner(hall);
        assertThat(hall.reads("backdrop")).contains("BỐC THĂM").doesNotContain(winner.name());
        hall.play("08:03:10 step-back");
        assertThat(hall.reads("backdrop")).contains(winner.name());
        hall.play("08:03:20 put backdrop lots");
        assertThat(hall.reads("backdrop")).contains("BỐC THĂM");
        hall.play("08:04 go", "08:04:05 go");
        assertThat(hall.run().drawn("khach.csv").all()).hasSize(2).doesNotHaveDuplicates();
        assertThat(hall.until("08:04:10").reads("backdrop"))
                .contains(winner(hall).name());
    }

    @Test
    void go_turns_the_reel_stops_it_and_goes_on_once_the_winner_is_read() {
        var hall = begun();
        assertThat(hall.run().goWords().vi()).isEqualTo("Quay bốc thăm");
        hall.play("08:02 go");
        assertThat(hall.run().drawn("khach.csv").turns()).isTrue();
        assertThat(hall.run().goWords().vi()).isEqualTo("Dừng, công bố");
        hall.play("08:02:05 go", "08:02:06 go");
        assertThat(hall.refusals()).containsExactly(Refusals.DRAW_RESTS);
        hall.play("08:02:09 go");
        assertThat(hall.reads("stage")).contains("A");
        assertThat(hall.run().drawn("khach.csv").all()).hasSize(1);
    }

    @Test
    void a_double_tap_and_a_second_operator_turn_it_once() {
        var hall = begun().until("08:02");
        var one = new Command(hall.sight("tablet-1"), new Wish.Go());
        var other = new Command(hall.sight("tablet-2"), new Wish.Go());
        assertThat(hall.decide(one)).isInstanceOf(Decision.Accepted.class);
        assertThat(hall.decide(other)).isEqualTo(new Decision.Refused(Refusals.STALE));
        assertThat(hall.decide(one)).isInstanceOfSatisfying(Decision.Accepted.class, again -> assertThat(again.again())
                .isTrue());
        assertThat(hall.run().drawn("khach.csv").turns()).isTrue();
    }

    @Test
    void what_no_audience_sees_is_neither_turned_nor_stopped() {
        var hall = begun().play("08:02 hold all", "08:02:01 go");
        assertThat(hall.refusals()).containsExactly(Refusals.DRAW_UNSEEN);
        hall.play(
                "08:02:02 release banner", "08:02:03 go", "08:02:04 blank all", "08:02:05 go", "08:02:06 release all");
        assertThat(hall.refusals()).hasSize(2);
        assertThat(hall.run().drawn("khach.csv").turns()).isTrue();
        hall.play("08:02:08 go");
        assertThat(hall.run().drawn("khach.csv").turns()).isFalse();
    }

    @Test
    void whoever_insists_goes_past_a_draw_and_never_past_a_reel_that_turns() {
        var hall = begun().play("08:02 go anyway");
        assertThat(hall.reads("stage")).contains("A");
        assertThat(hall.run().drawn("khach.csv").all()).isEmpty();
        hall.play("08:03 go", "08:03:02 go anyway");
        assertThat(hall.refusals()).containsExactly(Refusals.DRAW_TURNS);
    }

    @Test
    void back_over_a_draw_and_again_turns_nobody_a_second_time() {
        var hall = begun().play("08:02 go", "08:02:05 go", "08:03 go", "08:03:10 step-back", "08:03:20 step-back");
        assertThat(hall.run().next()).isInstanceOf(Next.Again.class);
        hall.play("08:03:30 go", "08:03:40 go");
        assertThat(hall.reads("backdrop")).contains(winner(hall).name());
        assertThat(hall.run().drawn("khach.csv").all()).hasSize(1);
    }

    @Test
    void undo_says_before_the_press_that_who_was_drawn_stays_drawn() {
        var hall = begun();
        assertThat(undo(hall)).doesNotContain("đã bốc");
        hall.play("08:02 go", "08:02:05 go");
        assertThat(undo(hall)).contains("tên đã bốc vẫn giữ");
        hall.play("08:02:10 undo");
        assertThat(hall.run().drawn("khach.csv").all()).hasSize(1);
    }

    private static Moment moment(Tryout hall) {
        var origin = hall.run().at(new Moment(Instant.EPOCH, Duration.ZERO));
        var now = hall.evening.now();
        return new Moment(now, Duration.between(origin, now));
    }

    private static String undo(Tryout hall) {
        var undo = Undoable.of(hall.run());
        assertThat(undo).isNotNull();
        return undo.what().vi();
    }

    @Test
    void who_asks_what_a_press_would_bring_learns_nobody() {
        var hall = begun().play("08:02 go").until("08:02:03");
        var stop = new Command(hall.sight("asks"), new Wish.EndDraw("khach.csv"));
        var foresight = Foresight.of(hall.run(), stop, moment(hall));
        assertThat(foresight.refused()).isEqualTo(Sentence.NONE);
        assertThat(foresight.changes()).isEmpty();
        assertThat(foresight.words().toString()).doesNotContain(winner(hall).name());
        assertThat(hall.run().afterGo(moment(hall))).isNull();
    }

    @Test
    void what_is_not_up_turns_already_or_is_coming_to_rest_is_refused() {
        var hall = begun().play("08:02 draw nguoi-khac.csv", "08:03 draw khach.csv", "08:03:01 draw khach.csv");
        assertThat(hall.refusals()).hasSize(2);
        hall.play("08:03:05 draw-stop khach.csv", "08:03:06 draw khach.csv", "08:03:07 draw-stop khach.csv");
        assertThat(hall.refusals()).hasSize(4);
    }

    @Test
    void many_seeds_draw_everybody_about_as_often() {
        var names = begun().run().lots("khach.csv");
        var counts = new int[names.size()];
        for (long seed = 0; seed < 40_000; seed++) counts[names.indexOf(Lots.winner(Lots.hex(seed), names))]++;
        for (int count : counts) assertThat(count).isBetween(9_600, 10_400);
    }
}
