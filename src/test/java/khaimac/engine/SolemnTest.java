package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.scene.Tune;
import org.junit.jupiter.api.Test;

/** The anthem: nothing cuts it off, nothing is begun over it, and nobody makes the wall black under it by accident. */
class SolemnTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static final String CEREMONY = """
        {"id": "chao-co", "name": "Chào cờ", "start": "08:00", "length": "5m", "cues": [
          {"at": "start", "put": {"backdrop": "a"}},
          {"on": "go", "name": "Quốc ca", "id": "ca",
           "play": {"file": "media/quoc-ca.ogg", "name": "quoc-ca", %s "solemn": true}},
          {"after": {"cue": "ca", "by": "10s"}, "put": {"stage": "b"}},
          {"at": "start+2m", "put": {"banner": "slogan"}},
          {"on": "go", "name": "Tiếp", "stop": "sound", "put": {"backdrop": "b"}}]},
        {"id": "ke", "name": "Kế", "start": "08:05", "length": "5m", "begins": "clock", "cuts": true, "cues": [
          {"at": "start", "stop": "sound", "put": {"backdrop": "b"}}]}
        """;
    private static final String LONG = CEREMONY.formatted("\"length\": \"1m30s\",");
    private static final String UNKNOWN = CEREMONY.formatted("");

    private static List<String> heard(Tryout hall) {
        return hall.run().sounds().stream()
                .filter(sound -> !sound.isOver(hall.evening.now()))
                .map(Sounding::name)
                .toList();
    }

    private static Decision ask(Tryout hall, Wish wish) {
        return hall.evening.ask("test", wish);
    }

    private static Sentence refused(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).because();
    }

    private static void over(Tryout hall) {
        var sound = hall.run().sounds().getFirst();
        ask(hall, new Wish.SoundReport(sound.name(), sound.since(), Heard.ENDED, Sentence.NONE));
    }

    @Test
    void go_waits_for_the_anthem_and_says_so() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go").until("08:01:20");
        assertThat(refused(ask(hall, new Wish.Go())).en()).contains("quoc-ca").contains("solemn");
        assertThat(heard(hall)).containsExactly("quoc-ca");
        hall.until("08:02:31");
        assertThat(ask(hall, new Wish.Go())).isInstanceOf(Decision.Accepted.class);
        assertThat(hall.reads("backdrop")).contains("TÊN B");
    }

    @Test
    void who_insists_goes_on_and_cuts_it_off() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go", "08:01:20 go anyway");
        assertThat(heard(hall)).isEmpty();
        assertThat(hall.reads("backdrop")).contains("TÊN B");
    }

    @Test
    void a_cue_that_falls_due_meanwhile_comes_when_it_is_over() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go").until("08:02:29");
        assertThat(hall.reads("banner")).doesNotContain("KHẨU HIỆU");
        hall.until("08:02:30");
        assertThat(hall.reads("banner")).contains("KHẨU HIỆU");
        assertThat(hall.run().missed()).isEmpty();
    }

    @Test
    void what_the_writer_set_after_the_anthem_itself_comes_under_it() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go").until("08:01:10");
        assertThat(hall.reads("stage")).contains("TÊN B");
        assertThat(heard(hall)).containsExactly("quoc-ca");
    }

    @Test
    void a_part_that_begins_by_the_clock_and_cuts_waits_too() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:04 go").until("08:05:29");
        assertThat(hall.live()).isEqualTo("chao-co");
        hall.until("08:05:30");
        assertThat(hall.live()).isEqualTo("ke");
    }

    @Test
    void nobody_knows_how_long_it_is_until_its_player_says_that_it_is_over() {
        var hall = Tryout.of(UNKNOWN).play("08:00 go", "08:01:30 go").until("08:02:20");
        assertThat(hall.reads("banner")).doesNotContain("KHẨU HIỆU");
        over(hall);
        hall.until("08:02:20");
        assertThat(hall.reads("banner")).contains("KHẨU HIỆU");
        assertThat(ask(hall, new Wish.Go())).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_anthem_that_cannot_be_played_keeps_nobody_waiting() {
        var hall = Tryout.of(UNKNOWN).play("08:00 go", "08:01 go");
        var sound = hall.run().sounds().getFirst();
        ask(hall, new Wish.SoundReport(sound.name(), sound.since(), Heard.FAILED, Sentence.NONE));
        assertThat(ask(hall, new Wish.Go())).isInstanceOf(Decision.Accepted.class);
    }

    private static void became(Tryout hall, Heard became) {
        var sound = hall.run().sounds().getFirst();
        ask(hall, new Wish.SoundReport(sound.name(), sound.since(), became, Sentence.NONE));
    }

    @Test
    void an_anthem_that_nobody_hears_keeps_nobody_waiting_and_goes_on_all_the_same() {
        for (var show : List.of(LONG, UNKNOWN)) {
            var hall = Tryout.of(show).play("08:00 go", "08:01:30 go").until("08:02:10");
            became(hall, Heard.STARTED);
            assertThat(hall.reads("banner")).doesNotContain("KHẨU HIỆU");
            became(hall, Heard.SILENT);
            hall.until("08:02:11");
            assertThat(hall.reads("banner")).contains("KHẨU HIỆU");
            assertThat(heard(hall)).containsExactly("quoc-ca");
            hall.play("08:02:12 blank all");
            assertThat(hall.run().cover(BACKDROP)).isEqualTo(Over.Kind.BLANK);
            assertThat(ask(hall, new Wish.Go())).isInstanceOf(Decision.Accepted.class);
        }
    }

    @Test
    void an_anthem_that_is_heard_again_holds_again() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go").until("08:01:05");
        became(hall, Heard.SILENT);
        became(hall, Heard.STARTED);
        became(hall, Heard.STARTED);
        assertThat(refused(ask(hall, new Wish.Go())).en()).contains("quoc-ca");
        assertThat(hall.run().hearsay().all()).hasSize(1);
    }

    @Test
    void the_end_of_another_time_it_was_played_ends_nothing() {
        var hall = Tryout.of(UNKNOWN).play("08:00 go", "08:01 go");
        var report = new Wish.SoundReport("quoc-ca", hall.instant("07:00"), Heard.ENDED, Sentence.NONE);
        assertThat(ask(hall, report)).isInstanceOf(Decision.Refused.class);
        assertThat(heard(hall)).containsExactly("quoc-ca");
    }

    @Test
    void blank_is_asked_about_once_and_done_when_it_is_pressed_again_soon() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go", "08:01:10 blank all");
        assertThat(hall.run().cover(BACKDROP)).isNull();
        hall.play("08:01:14 blank all");
        assertThat(hall.run().cover(BACKDROP)).isEqualTo(Over.Kind.BLANK);
        assertThat(heard(hall)).containsExactly("quoc-ca");
    }

    @Test
    void a_second_blank_that_comes_late_is_the_first_of_another_time() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go", "08:01:10 blank all", "08:01:16 blank all");
        assertThat(hall.run().cover(BACKDROP)).isNull();
        hall.play("08:01:20 blank all");
        assertThat(hall.run().cover(BACKDROP)).isEqualTo(Over.Kind.BLANK);
    }

    @Test
    void the_same_press_that_comes_twice_is_no_second_press() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go").until("08:01:10");
        var run = hall.run();
        var sight = new Sight("tap", "lan", run.epoch(), run.seen(), run.rev(), hall.evening.now());
        var blank = new Command(sight, new Wish.Cover(Set.of(BACKDROP), Over.Kind.BLANK));
        assertThat(hall.evening.decide("blank", blank)).isInstanceOf(Decision.Refused.class);
        assertThat(hall.evening.decide("blank", blank)).isInstanceOf(Decision.Refused.class);
        assertThat(hall.run().cover(BACKDROP)).isNull();
    }

    @Test
    void hold_and_safe_are_free_and_so_is_blank_when_nothing_is_solemn() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:00:10 blank all");
        assertThat(hall.run().cover(BACKDROP)).isEqualTo(Over.Kind.BLANK);
        hall.play("08:00:20 release all", "08:01 go", "08:01:10 hold all");
        assertThat(hall.run().cover(BACKDROP)).isEqualTo(Over.Kind.HOLD);
        hall.play("08:01:20 safe all");
        assertThat(hall.run().cover(BACKDROP)).isEqualTo(Over.Kind.SAFE);
    }

    @Test
    void a_part_that_somebody_jumps_to_opens_under_the_anthem() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go", "08:01:10 jump ke");
        assertThat(hall.reads("backdrop")).contains("TÊN B");
    }

    @Test
    void a_step_that_is_taken_back_takes_the_anthem_back_and_what_waited_comes() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:01 go").until("08:02:10");
        assertThat(hall.reads("banner")).doesNotContain("KHẨU HIỆU");
        hall.play("08:02:10 undo");
        assertThat(heard(hall)).isEmpty();
        assertThat(hall.reads("banner")).contains("KHẨU HIỆU");
    }

    @Test
    void what_a_player_says_is_over_does_not_come_back_by_undo() {
        var hall = Tryout.of(UNKNOWN).play("08:00 go", "08:01 go", "08:01:30 go anyway", "08:01:31 undo");
        assertThat(heard(hall)).containsExactly("quoc-ca");
        hall.play("08:01:40 go anyway");
        var sound = Sounding.now(Tune.of("x"), Instant.EPOCH);
        assertThat(hall.run().sounds()).doesNotContain(sound);
        var again = Tryout.of(UNKNOWN).play("08:00 go", "08:01 go", "08:01:10 page banner next");
        over(again);
        again.play("08:01:20 go", "08:01:21 undo");
        assertThat(heard(again)).isEmpty();
    }

    @Test
    void a_film_that_ends_under_the_anthem_has_its_cue_afterwards() {
        var hall = Tryout.of("""
            {"id": "a", "name": "A", "start": "08:00", "length": "20m", "cues": [
              {"at": "start", "put": {"backdrop": "film"}},
              {"on": "film-end", "put": {"banner": "slogan"}},
              {"on": "go", "play": {"file": "media/quoc-ca.ogg", "length": "2m", "solemn": true}}]}
            """).play("08:00 go", "08:04 go").until("08:05:30");
        assertThat(hall.run().showing(BACKDROP).look()).isInstanceOf(Look.class);
        assertThat(hall.reads("banner")).doesNotContain("KHẨU HIỆU");
        hall.until("08:06");
        assertThat(hall.reads("banner")).contains("KHẨU HIỆU");
    }

    @Test
    void a_stop_with_a_fade_is_heard_going_out_and_then_is_not_wanted() {
        var hall = Tryout.of("""
            {"id": "a", "name": "A", "start": "08:00", "length": "20m", "cues": [
              {"at": "start", "play": [{"file": "media/nen.ogg", "name": "nen", "loop": true},
                {"file": "media/chim.ogg", "name": "chim", "loop": true}]},
              {"on": "go", "stop": "nen", "fade": "4s"}, {"on": "go", "stop": {"names": ["nen", "chim"]}}]}
            """).play("08:00 go", "08:01 go").until("08:01:03");
        assertThat(heard(hall)).containsExactly("nen", "chim");
        assertThat(hall.run().sounds().getFirst().ending())
                .isEqualTo(new Sounding.Ending(hall.instant("08:01"), Duration.ofSeconds(4)));
        hall.until("08:01:04");
        assertThat(heard(hall)).containsExactly("chim");
        hall.play("08:02 go");
        assertThat(heard(hall)).isEmpty();
    }

    @Test
    void by_hand_a_sound_of_the_show_is_played_and_stopped_and_no_other() {
        var hall = Tryout.of(LONG).play("08:00 go", "08:00:10 play quoc-ca level 40%");
        assertThat(hall.run().sounds().getFirst().tune().level()).isEqualTo(0.4);
        hall.play("08:00:20 stop quoc-ca");
        assertThat(heard(hall)).isEmpty();
        assertThat(refused(ask(hall, new Wish.ByHand(new Change.Play(Tune.of("/etc/passwd")))))
                        .en())
                .contains("has no sound");
        assertThat(refused(ask(hall, new Wish.ByHand(new Change.StopSound(List.of(), Duration.ZERO))))
                        .en())
                .contains("No sound is playing");
    }
}
