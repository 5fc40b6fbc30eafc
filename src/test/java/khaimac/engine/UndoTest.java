package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import khaimac.finding.Sentence;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** A press by mistake is taken back: the hall is exactly as before. */
class UndoTest {
    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "a"}, "play": {"file": "media/nen.ogg", "loop": true}},
          {"on": "go", "name": "Hình hai", "put": {"banner": "slogan"}, "device": {"processor": "freeze"}}]},
        {"id": "two", "name": "Huy hiệu 55 năm", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "b", "stage": "clock"}, "stop": "sound"},
          {"at": "start+30s", "put": {"banner": "a"}}]},
        {"id": "three", "name": "Ba", "length": "20m", "cues": [
          {"at": "start", "put": {"backdrop": "a"}, "send": {"to": "lights", "osc": "/three"}}]},
        {"id": "four", "name": "Bốn", "length": "20m", "cues": []}
        """;

    private record Hall(Object tracked, Object idle, Object levels, Object sounds, Object devices, Object clock) {
        static Hall of(Run run) {
            var stage = run.stage();
            return new Hall(
                    stage.tracked(), stage.idle(), stage.levels(), stage.sounds(), stage.devices(), run.clock());
        }
    }

    private static Sentence what(Tryout hall) {
        var undoable = Undoable.of(hall.run());
        return undoable == null ? Sentence.NONE : undoable.what();
    }

    @Test
    void a_go_too_early_is_taken_back_with_its_pictures_sounds_devices_and_times() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:05 add +2m", "08:06 go");
        var before = Hall.of(hall.run());
        hall.play("08:10 go");
        assertThat(hall.live()).isEqualTo("two");
        assertThat(what(hall)).isEqualTo(Sentence.same("Huy hiệu 55 năm"));
        hall.until("08:10:45").play("08:10:50 undo");
        assertThat(hall.live()).isEqualTo("one");
        assertThat(Hall.of(hall.run())).isEqualTo(before);
        assertThat(hall.run().goWords().vi()).isEqualTo("Bắt đầu: Huy hiệu 55 năm");
        hall.play("08:20 go");
        assertThat(hall.live())
                .as("the plan goes on as if nothing had been pressed")
                .isEqualTo("two");
    }

    @Test
    void a_cue_a_jump_and_a_way_back_are_taken_back_one_after_the_other() {
        var hall = Tryout.of(EVENING).play("08:00 go");
        var first = Hall.of(hall.run());
        hall.play("08:01 go");
        assertThat(what(hall).vi()).isEqualTo("Hình hai");
        var second = Hall.of(hall.run());
        hall.play("08:02 jump two");
        hall.until("08:02:40");
        var third = Hall.of(hall.run());
        hall.play("08:03 back", "08:03:10 undo");
        assertThat(Hall.of(hall.run())).isEqualTo(third);
        hall.play("08:03:20 undo");
        assertThat(Hall.of(hall.run())).isEqualTo(second);
        hall.play("08:03:30 undo");
        assertThat(Hall.of(hall.run())).isEqualTo(first);
    }

    @Test
    void the_end_by_mistake_is_taken_back() {
        var hall = Tryout.of(EVENING).play("08:00 jump four", "08:01 go");
        assertThat(hall.run().closed()).isTrue();
        hall.play("08:01:05 undo");
        assertThat(hall.run().closed()).isFalse();
        assertThat(hall.live()).isEqualTo("four");
    }

    @Test
    void a_correction_on_air_is_taken_back_to_the_very_picture_of_before() {
        var hall = Tryout.of(EVENING).play("08:00 go");
        var before = hall.showing("backdrop");
        hall.play("08:02 retitle a now 2 TÊN SAI");
        assertThat(hall.reads("backdrop")).contains("TÊN SAI");
        hall.play("08:02:05 undo");
        assertThat(hall.showing("backdrop")).isEqualTo(before);
        assertThat(hall.run().look("a")).isEqualTo(hall.show.looks().get("a"));
        assertThat(hall.run().lookRev("a"))
                .as("nobody's older page may save over it unseen")
                .isEqualTo(2);
    }

    @Test
    void a_correction_for_the_next_take_is_taken_back_without_touching_the_wall() {
        var hall = Tryout.of(EVENING)
                .play("08:00 go", "08:02 retitle b 2 TÊN SAI", "08:02:05 undo", "08:03 go", "08:04 go");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ B / TÊN B");
    }

    @Test
    void what_was_sent_cannot_be_taken_back_and_a_sentence_says_so() {
        var hall = Tryout.of(EVENING).play("08:00 jump two", "08:10 go");
        var before = Hall.of(hall.run());
        hall.play("08:10:05 undo");
        assertThat(hall.refusals()).extracting(Sentence::en).anyMatch(words -> words.contains("cannot be taken back"));
        assertThat(Hall.of(hall.run())).isEqualTo(before);
        assertThat(hall.live()).isEqualTo("three");
    }

    @Test
    void what_never_went_off_does_not_keep_anybody_from_taking_back() {
        var hall = Tryout.of(EVENING).play("08:00 jump two", "08:10 go");
        var sent = hall.facts().stream()
                .filter(fact -> !hall.run().changes(fact).stream()
                        .filter(khaimac.cue.Change.Send.class::isInstance)
                        .toList()
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        var send = hall.run().changes(sent).stream()
                .filter(khaimac.cue.Change.Send.class::isInstance)
                .map(khaimac.cue.Change.Send.class::cast)
                .findFirst()
                .orElseThrow();
        hall.ask(new Wish.Report(sent.stamp().seq(), 0, send, Became.KEPT_BACK, Sentence.NONE));
        hall.play("08:10:05 undo");
        assertThat(hall.live()).isEqualTo("two");
    }

    @Test
    void a_second_tap_on_undo_takes_back_nothing_more() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 go");
        var seq = java.util.Objects.requireNonNull(Undoable.of(hall.run())).seq();
        hall.ask(new Wish.Undo(seq));
        var after = Hall.of(hall.run());
        assertThat(hall.ask(new Wish.Undo(seq))).isInstanceOf(Decision.Refused.class);
        assertThat(Hall.of(hall.run())).isEqualTo(after);
    }

    @Test
    void a_go_that_was_on_its_way_while_somebody_undid_starts_nothing() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go");
        var late = hall.sight("late-tap");
        hall.play("08:01:01 go");
        hall.play("08:01:02 undo");
        assertThat(hall.decide(new Command(late, new Wish.Go()))).isInstanceOf(Decision.Refused.class);
        assertThat(hall.live()).isEqualTo("one");
    }

    @Test
    void what_was_blanked_since_stays_black() {
        var hall =
                Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 go", "08:02:02 blank backdrop", "08:02:05 undo");
        assertThat(hall.run().cover(new SurfaceName("backdrop"))).isEqualTo(Over.Kind.BLANK);
    }

    @Test
    void nothing_before_the_last_part_that_began_by_itself_is_taken_back() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "5m", "cues": []},
            {"id": "two", "name": "Hai", "start": "08:05", "length": "5m", "begins": "clock", "cues": []}
            """).play("08:00 go").until("08:06");
        assertThat(hall.live()).isEqualTo("two");
        assertThat(Undoable.of(hall.run())).isNull();
    }

    @Test
    void after_a_crash_undo_still_knows_what_it_takes_back() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go");
        var before = Hall.of(hall.run());
        hall.play("08:02 go", "08:02:05 down 5s", "08:02:15 undo");
        assertThat(Hall.of(hall.run())).isEqualTo(before);
    }
}
