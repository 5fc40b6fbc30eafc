package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** One step back inside what is on: the page or the picture of before, with nothing else, as often as one likes. */
class StepBackTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static final String EVENING = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "50m", "cues": [
          {"at": "start", "put": {"backdrop": "a", "stage": "clock"}},
          {"on": "go", "name": "Hình hai", "put": {"banner": "b"}, "play": {"file": "media/x.ogg", "length": "20m"},
           "device": {"processor": "freeze"}, "send": {"to": "lights", "osc": "/two"}},
          {"on": "go", "name": "Danh sách", "put": {"banner": "a"}},
          {"on": "go", "name": "Trang sau", "page": {"backdrop": "each"}},
          {"on": "go", "name": "Hình cuối", "put": {"backdrop": "both"}}]},
        {"id": "two", "name": "Hai", "length": "20m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]}
        """;

    private static final String BY_ITSELF = """
        {"id": "one", "name": "Một", "start": "08:00", "length": "50m", "cues": [
          {"at": "start+10s", "page": {"backdrop": "next"}},
          {"at": "start+20s", "page": {"backdrop": "next"}},
          {"at": "start+30s", "page": {"backdrop": "next"}},
          {"at": "start+35s", "put": {"banner": "b"}},
          {"on": "go", "name": "Hình cuối", "put": {"stage": "a"}}]}
        """;

    private static Change.Put list(int names) {
        var rows = IntStream.rangeClosed(1, names)
                .mapToObj(at -> new Look.RosterRow("Tên " + at, ""))
                .toList();
        var roster = new Look.Roster("r.csv", "", List.of(new Look.RosterGroup("", rows)), 1, false, Style.PLAIN);
        return new Change.Put(BACKDROP, new LookRef.Inline(roster), Entrance.CUT);
    }

    private static int page(Tryout hall) {
        return hall.showing("backdrop").page() + 1;
    }

    private static String button(Tryout hall) {
        var back = Stepback.of(hall.run());
        return back == null ? "" : back.words().vi();
    }

    private record Pictures(Object tracked, Object idle, Object levels) {
        static Pictures of(Run run) {
            return new Pictures(
                    run.stage().tracked(), run.stage().idle(), run.stage().levels());
        }
    }

    private record Rest(Object sounds, Object devices, Object underway, Object clock) {
        static Rest of(Run run) {
            return new Rest(run.sounds(), run.devices(), run.underway(), run.clock());
        }
    }

    @Test
    void a_step_back_is_the_picture_of_before_and_go_takes_the_step_again() {
        var hall = Tryout.of(EVENING).play("08:00 go");
        var first = Pictures.of(hall.run());
        hall.play("08:01 go");
        var second = Pictures.of(hall.run());
        hall.play("08:02 go");
        var third = Pictures.of(hall.run());
        var rest = Rest.of(hall.run());
        assertThat(button(hall)).isEqualTo("Về: Hình hai");
        hall.play("08:03 step-back");
        assertThat(Pictures.of(hall.run())).isEqualTo(second);
        assertThat(hall.live()).as("the part is not left").isEqualTo("one");
        assertThat(button(hall)).isEqualTo("Về: đầu phần này");
        hall.play("08:04 step-back");
        assertThat(Pictures.of(hall.run())).isEqualTo(first);
        assertThat(Stepback.of(hall.run())).isNull();
        assertThat(hall.run().goWords().vi()).isEqualTo("Lại: Hình hai");
        hall.play("08:05 go");
        assertThat(Pictures.of(hall.run())).isEqualTo(second);
        hall.play("08:06 go");
        assertThat(Pictures.of(hall.run())).isEqualTo(third);
        assertThat(Rest.of(hall.run()))
                .as("nothing was sent, played or told once more")
                .isEqualTo(rest);
        assertThat(hall.run().goWords().vi()).isEqualTo("Hình cuối");
    }

    @Test
    void nothing_to_go_back_over_is_said() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 step-back");
        assertThat(hall.refusals()).extracting(Sentence::en).anyMatch(words -> words.contains("taken no step"));
    }

    @Test
    void an_award_list_goes_back_page_by_page_and_on_again() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 go");
        hall.ask(new Wish.ByHand(list(4)));
        hall.play("08:03 go", "08:04 go");
        assertThat(page(hall)).isEqualTo(3);
        assertThat(button(hall)).isEqualTo("Về trang 2/4");
        hall.play("08:05 step-back");
        assertThat(page(hall)).isEqualTo(2);
        assertThat(hall.run().goWords().vi()).isEqualTo("Lại: Trang 3/4");
        hall.play("08:06 step-back", "08:07 go", "08:08 go");
        assertThat(page(hall)).isEqualTo(3);
        hall.play("08:09 go");
        assertThat(page(hall)).isEqualTo(4);
        hall.play("08:10 go");
        assertThat(hall.reads("backdrop")).contains("TÊN A").contains("TÊN B");
        hall.play("08:11 step-back");
        assertThat(page(hall)).as("the last page of the list").isEqualTo(4);
        assertThat(button(hall)).isEqualTo("Về trang 3/4");
    }

    @Test
    void pages_that_came_by_themselves_are_gone_back_over_and_none_is_lost() {
        var hall = Tryout.of(BY_ITSELF).play("08:00 go");
        hall.ask(new Wish.ByHand(list(4)));
        hall.until("08:00:21");
        assertThat(page(hall)).isEqualTo(3);
        assertThat(button(hall)).isEqualTo("Về trang 2/4");
        hall.play("08:00:22 step-back");
        assertThat(page(hall)).isEqualTo(2);
        assertThat(hall.run().goWords().vi()).isEqualTo("Lại: Trang 3/4");
        hall.until("08:00:31");
        assertThat(page(hall))
                .as("the page that was due, as if nobody had gone back")
                .isEqualTo(4);
        assertThat(hall.run().goWords().vi()).isEqualTo("Hình cuối");
        assertThat(button(hall)).isEqualTo("Về trang 3/4");
        hall.play("08:00:40 step-back", "08:00:41 step-back");
        assertThat(page(hall)).isEqualTo(2);
        assertThat(hall.reads("banner"))
                .as("what came by itself elsewhere stays")
                .contains("TÊN B");
        hall.play("08:00:42 go", "08:00:43 go");
        assertThat(page(hall)).isEqualTo(4);
    }

    @Test
    void a_press_that_saw_the_page_before_the_one_that_came_by_itself_does_nothing() {
        var hall = Tryout.of(BY_ITSELF).play("08:00 go");
        hall.ask(new Wish.ByHand(list(4)));
        hall.until("08:00:11");
        long seen = Stepback.last(hall.run());
        hall.until("08:00:20");
        assertThat(hall.ask(new Wish.StepBack(seen))).isInstanceOf(Decision.Refused.class);
        assertThat(page(hall)).isEqualTo(3);
    }

    @Test
    void a_go_that_did_not_see_the_step_back_starts_nothing() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go");
        var late = hall.sight("late-tap");
        hall.play("08:01:01 step-back");
        assertThat(hall.decide(new Command(late, new Wish.Go()))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void a_go_that_saw_a_step_to_be_taken_again_is_not_heard_when_that_is_gone() {
        var hall = Tryout.of(BY_ITSELF).play("08:00 go");
        hall.ask(new Wish.ByHand(list(4)));
        hall.until("08:00:21");
        hall.play("08:00:29 step-back");
        var saw = hall.sight("saw-page-3");
        hall.until("08:00:30");
        assertThat(hall.decide(new Command(saw, new Wish.Go()))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void what_a_person_put_up_is_gone_and_go_goes_on_with_the_show() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go");
        var second = Pictures.of(hall.run());
        hall.play("08:02 put backdrop b", "08:03 step-back");
        assertThat(Pictures.of(hall.run())).isEqualTo(second);
        assertThat(hall.run().goWords().vi()).isEqualTo("Danh sách");
    }

    @Test
    void words_that_were_corrected_meanwhile_do_not_come_back_wrong() {
        var hall = Tryout.of(EVENING)
                .play("08:00 go", "08:01 go", "08:02 go", "08:03 retitle b 2 TÊN ĐÚNG", "08:04 step-back");
        assertThat(hall.reads("banner")).contains("TÊN ĐÚNG");
    }

    @Test
    void a_step_back_is_undone_like_any_other_step() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 go");
        var third = Pictures.of(hall.run());
        hall.play("08:03 step-back");
        var undoable = Undoable.of(hall.run());
        assertThat(undoable).isNotNull();
        assertThat(undoable.what().vi()).isEqualTo("Lùi một bước. Về: Hình hai");
        hall.play("08:03:05 undo");
        assertThat(Pictures.of(hall.run())).isEqualTo(third);
        assertThat(hall.run().goWords().vi()).isEqualTo("Hình cuối");
        assertThat(button(hall)).isEqualTo("Về: Hình hai");
    }

    @Test
    void after_a_crash_the_way_back_and_on_is_the_same() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go");
        var second = Pictures.of(hall.run());
        hall.play("08:02 go", "08:03 step-back", "08:04 down 5s", "08:05 step-back", "08:06 down 5s", "08:07 go");
        assertThat(Pictures.of(hall.run())).isEqualTo(second);
        assertThat(hall.run().goWords().vi()).isEqualTo("Lại: Danh sách");
        assertThat(Run.of(hall.show).after(hall.facts())).isEqualTo(hall.run());
    }

    @Test
    void a_film_goes_on_where_it_was_left() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "50m", "cues": [
              {"at": "start", "put": {"backdrop": "film"}},
              {"on": "go", "put": {"backdrop": "a"}}]}
            """).play("08:00 go", "08:01 go", "08:30 step-back");
        assertThat(hall.showing("backdrop").run(hall.evening.now())).isEqualTo(java.time.Duration.ofMinutes(1));
        hall.until("08:30:30");
        assertThat(hall.showing("backdrop").run(hall.evening.now())).isEqualTo(java.time.Duration.ofSeconds(90));
    }

    @Test
    void what_was_covered_stays_covered() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 blank banner", "08:03 step-back");
        assertThat(hall.run().cover(new SurfaceName("banner"))).isEqualTo(Over.Kind.BLANK);
    }

    @Test
    void many_steps_back_and_on_are_exact() {
        var hall = Tryout.of(EVENING).play("08:00 go", "08:01 go", "08:02 go");
        hall.ask(new Wish.ByHand(list(60)));
        for (int page = 2; page <= 60; page++) hall.ask(new Wish.Go());
        assertThat(page(hall)).isEqualTo(60);
        for (int page = 59; page >= 1; page--) {
            hall.ask(new Wish.StepBack(Stepback.last(hall.run())));
            assertThat(page(hall)).isEqualTo(page);
        }
        for (int page = 2; page <= 60; page++) {
            hall.ask(new Wish.Go());
            assertThat(page(hall)).isEqualTo(page);
        }
        assertThat(hall.run().goWords().vi()).isEqualTo("Hình cuối");
    }
}
