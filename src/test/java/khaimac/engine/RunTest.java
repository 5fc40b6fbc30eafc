package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import khaimac.rehearsal.Happening;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** GO, and everything that must not happen when somebody presses it. */
class RunTest {
    private static final String TWO = """
        {"id": "one", "name": "Phần một", "start": "08:00", "length": "20m", "cues": [
           {"at": "start", "put": {"backdrop": "a", "stage": "clock"}, "fade": "800ms"},
           {"on": "go", "name": "Khẩu hiệu", "put": {"banner": "slogan"}},
           {"at": "end-2m", "put": {"stage": {"message": "Còn 2 phút"}}}]},
        {"id": "two", "name": "Phần hai", "length": "10m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]}
        """;

    @Test
    void before_anything_begins_every_surface_shows_its_idle_look_and_nothing_is_black() {
        var hall = Tryout.of(TWO);
        assertThat(hall.reads("backdrop")).isEqualTo("NGHỈ");
        assertThat(hall.reads("banner")).isEqualTo("Buổi lễ thử");
    }

    @Test
    void go_starts_the_first_segment_with_its_pictures_in_the_same_instant() {
        var hall = Tryout.of(TWO).play("08:00 go");
        assertThat(hall.live()).isEqualTo("one");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        assertThat(hall.reads("stage")).isEqualTo("20:00");
        assertThat(hall.showing("backdrop").entrance()).isEqualTo(Entrance.fade(Duration.ofMillis(800)));
    }

    @Test
    void go_says_beforehand_what_it_will_do() {
        var hall = Tryout.of(TWO);
        assertThat(hall.run().goWords().vi()).isEqualTo("Bắt đầu: Phần một");
        hall.play("08:00 go");
        assertThat(hall.run().goWords().vi()).isEqualTo("Khẩu hiệu");
        hall.play("08:01 go", "08:02 go", "08:03 go");
        assertThat(hall.run().closed()).isTrue();
        assertThat(hall.run().next()).isEqualTo(new Next.Nothing());
    }

    @Test
    void after_the_last_go_the_last_picture_stays() {
        var hall = Tryout.of(TWO).play("08:00 go", "08:01 go", "08:02 go", "08:03 go", "08:04 go");
        assertThat(hall.run().closed()).isTrue();
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ B / TÊN B");
        assertThat(hall.refusals()).containsExactly(Refusals.NOTHING_LEFT);
    }

    @Test
    void a_double_tap_gets_the_same_answer_and_starts_nothing_twice() {
        var hall = Tryout.of(TWO);
        var go = new Command(hall.sight("tap"), new Wish.Go());
        var first = hall.decide(go);
        var second = hall.decide(go);
        assertThat(second).isInstanceOfSatisfying(Decision.Accepted.class, answer -> {
            assertThat(answer.again()).isTrue();
            assertThat(answer.facts()).isEqualTo(((Decision.Accepted) first).facts());
        });
        assertThat(hall.run().seen()).isEqualTo(new Seen(1, 0));
    }

    @Test
    void two_tablets_in_the_same_instant_start_one_thing() {
        var hall = Tryout.of(TWO);
        var one = new Command(hall.sight("tablet-1"), new Wish.Go());
        var other = new Command(hall.sight("tablet-2"), new Wish.Go());
        hall.decide(one);
        assertThat(hall.decide(other)).isEqualTo(new Decision.Refused(Refusals.STALE));
        assertThat(hall.live()).isEqualTo("one");
    }

    @Test
    void a_timed_cue_in_between_does_not_make_a_press_stale() {
        var hall = Tryout.of(TWO).play("08:00 go").until("08:17:59");
        var sight = hall.sight("tap");
        hall.until("08:18:00.500");
        assertThat(hall.reads("stage")).isEqualTo("Còn 2 phút");
        assertThat(hall.decide(new Command(sight, new Wish.Go()))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_press_that_comes_two_seconds_late_does_nothing_and_says_so_in_both_languages() {
        var hall = Tryout.of(TWO);
        var sight = hall.sight("tap");
        hall.evening.until(hall.evening.truth().plusMillis(2_001));
        assertThat(hall.decide(new Command(sight, new Wish.Go())))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                    assertThat(refused.because().vi()).contains("chậm");
                    assertThat(refused.because().en()).contains("late");
                });
        assertThat(hall.live()).isEmpty();
    }

    @Test
    void a_page_from_before_the_desk_restarted_may_blank_but_not_go() {
        var hall = Tryout.of(TWO).play("08:00 go");
        var old = hall.run().epoch();
        hall.play("08:05 down 10s");
        var sight =
                new Sight("x", "operator", old, hall.run().seen(), hall.run().rev(), hall.evening.now());
        assertThat(hall.decide(new Command(sight, new Wish.Go()))).isEqualTo(new Decision.Refused(Refusals.OLD_EPOCH));
        var backdrop = Set.of(new SurfaceName("backdrop"));
        assertThat(hall.decide(new Command(sight, new Wish.Cover(backdrop, Over.Kind.BLANK))))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(hall.reads("backdrop")).isEqualTo("■");
    }

    @Test
    void a_cue_starts_once_in_a_visit_even_when_time_is_added_after_it() {
        var hall = Tryout.of(TWO).play("08:00 go", "08:19 add +5m").until("08:24");
        assertThat(hall.facts().stream()
                        .filter(fact -> fact.deed() instanceof Deed.CueStarted(var id, int cue, var l) && cue == 2))
                .hasSize(1);
    }

    @Test
    void a_cue_before_the_end_follows_the_operators_time() {
        var hall = Tryout.of(TWO).play("08:00 go", "08:10 add +5m").until("08:18:30");
        assertThat(hall.reads("stage")).isEqualTo("6:30");
        assertThat(hall.until("08:23").reads("stage")).isEqualTo("Còn 2 phút");
    }

    @Test
    void going_back_is_another_visit_with_its_cues_fresh() {
        var hall = Tryout.of(TWO).play("08:00 go", "08:01 go", "08:02 go", "08:03 back");
        assertThat(hall.live()).isEqualTo("one");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        assertThat(hall.reads("banner")).isEqualTo("Buổi lễ thử");
        assertThat(hall.run().seen()).isEqualTo(new Seen(3, 0));
        assertThat(hall.run().goWords().vi()).isEqualTo("Khẩu hiệu");
    }

    @Test
    void a_picture_that_is_up_already_is_not_put_up_again() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "5m", "cues": [{"at": "start",
              "put": {"banner": "slogan"}}]},
            {"id": "two", "name": "Hai", "length": "5m", "cues": [{"at": "start", "put": {"banner": "slogan"},
              "fade": "1s"}]}
            """).play("08:00 go", "08:03 go");
        assertThat(hall.showing("banner").since()).isEqualTo(hall.instant("08:00"));
    }

    @Test
    void a_jump_carries_pictures_pages_and_brightness_but_sends_nothing_and_lists_that() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "5m", "cues": [
              {"at": "start", "put": {"backdrop": "a"}, "level": {"backdrop": 0.4}, "send": {"to": "lights",
                "osc": "/go"}},
              {"on": "overtime", "put": {"banner": "slogan"}}]},
            {"id": "two", "name": "Hai", "length": "5m", "cues": [{"at": "start", "put": {"stage": "clock"}}]}
            """).play("08:00 jump two");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        assertThat(hall.showing("backdrop").level()).isEqualTo(0.4);
        assertThat(hall.reads("banner"))
                .as("running over time is not part of the plan")
                .isEqualTo("Buổi lễ thử");
        assertThat(hall.count(Happening.Undone.class)).isZero();
        assertThat(hall.run().notDone())
                .extracting(FactWords::effect)
                .containsExactly(khaimac.finding.Sentence.same("lights: OSC /go"));
        hall.play("08:01 jump one");
        assertThat(hall.showing("backdrop").level()).isEqualTo(0.4);
        assertThat(hall.run().notDone()).isEmpty();
    }

    @Test
    void clearing_brings_the_idle_look_and_never_black() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "5m", "cues": [
              {"at": "start", "put": {"backdrop": "a"}},
              {"on": "go", "clear": "backdrop", "fade": "500ms"}]}
            """).play("08:00 go", "08:01 go");
        assertThat(hall.reads("backdrop")).isEqualTo("NGHỈ");
        assertThat(hall.showing("backdrop").entrance()).isEqualTo(Entrance.fade(Duration.ofMillis(500)));
    }

    @Test
    void every_page_of_a_list_takes_one_cue_and_go_goes_on_after_the_last() {
        var rows = new java.util.ArrayList<Look.RosterRow>();
        for (int row = 1; row <= 5; row++) rows.add(new Look.RosterRow("Tên mẫu " + row, ""));
        var hall = Tryout.of("""
            {"id": "one", "name": "Trao thưởng", "start": "08:00", "length": "5m", "cues": [
              {"at": "start", "put": {"backdrop": "a"}},
              {"on": "go", "name": "Trang sau", "page": {"backdrop": "each"}},
              {"on": "go", "name": "Trở lại", "put": {"backdrop": "b"}}]}
            """);
        // A list in place of the title: what the file's look would be with a CSV beside it.
        var roster = new Look.Roster(
                "r.csv", "", java.util.List.of(new Look.RosterGroup("", rows)), 2, false, khaimac.scene.Style.PLAIN);
        var put = new khaimac.cue.Change.Put(
                new SurfaceName("backdrop"), new khaimac.scene.LookRef.Inline(roster), Entrance.CUT);
        var cues = new java.util.ArrayList<>(hall.show.segments().getFirst().cues());
        cues.set(
                0,
                new khaimac.cue.Cue(
                        "", "", cues.getFirst().trigger(), java.util.List.of(put), khaimac.finding.Sentence.NONE));
        var segment = hall.show.segments().getFirst();
        var listed = new khaimac.show.Segment(
                segment.id(),
                segment.name(),
                "",
                "",
                segment.start(),
                segment.length(),
                false,
                segment.begins(),
                false,
                false,
                false,
                null,
                false,
                segment.warn(),
                segment.danger(),
                cues);
        var show = hall.show.with(java.util.List.of(listed));
        var run = Facts.open(show, hall.instant("08:00"));
        run = Facts.go(run, hall.instant("08:00"));
        var seen = new java.util.ArrayList<String>();
        for (int press = 0; press < 4; press++) {
            seen.add(run.showing(new SurfaceName("backdrop"))
                            .at(hall.instant("08:00"))
                            .words() + " → " + run.goWords().vi());
            run = Facts.go(run, hall.instant("08:00"));
        }
        assertThat(seen)
                .containsExactly(
                        "Tên mẫu 1 · Tên mẫu 2 → Trang sau",
                        "Tên mẫu 3 · Tên mẫu 4 → Trang sau",
                        "Tên mẫu 5 → Trở lại",
                        "LỄ B / TÊN B → Kết thúc buổi lễ");
    }

    @Test
    void a_film_that_ends_brings_the_cue_that_waits_for_it() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Phóng sự", "start": "08:00", "length": "10m", "cues": [
              {"at": "start", "put": {"backdrop": "film"}},
              {"on": "film-end", "put": {"backdrop": "a"}}]}
            """).play("08:00 go").until("08:04:59");
        assertThat(hall.reads("backdrop")).isEqualTo("■ | ▶ media/f.mp4 4:59");
        assertThat(hall.until("08:05").reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        var again = new Command(
                hall.sight("x"), new Wish.FilmEnded(new SurfaceName("backdrop"), "media/f.mp4", hall.instant("08:00")));
        assertThat(hall.decide(again)).isEqualTo(new Decision.Refused(Refusals.NO_SUCH_FILM));
    }

    @Test
    void a_cue_after_another_comes_so_long_after_it_and_goes_on_through_a_pause() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [
              {"id": "x", "at": "start+1m", "put": {"backdrop": "a"}},
              {"after": {"cue": "x", "by": "30s"}, "put": {"backdrop": "b"}}]}
            """).play("08:00 go", "08:01:10 pause").until("08:01:29");
        assertThat(hall.reads("backdrop")).isEqualTo("LỄ A / TÊN A");
        assertThat(hall.until("08:01:30").reads("backdrop")).isEqualTo("LỄ B / TÊN B");
    }

    @Test
    void over_time_and_warning_cues_come_when_they_should() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "warn": "3m", "cues": [
              {"on": "warning", "put": {"stage": {"message": "SẮP HẾT GIỜ"}}},
              {"on": "overtime", "put": {"stage": {"message": "HẾT GIỜ"}}}]}
            """).play("08:00 go").until("08:06:59");
        assertThat(hall.reads("stage")).isEqualTo("SÂN KHẤU NGHỈ");
        assertThat(hall.until("08:07").reads("stage")).isEqualTo("SẮP HẾT GIỜ");
        assertThat(hall.until("08:10").reads("stage")).isEqualTo("SẮP HẾT GIỜ");
        assertThat(hall.until("08:10:01").reads("stage")).isEqualTo("HẾT GIỜ");
    }

    @Test
    void segments_begin_by_clock_and_follow_and_hold_stops_them() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "10m", "begins": "clock"},
            {"id": "two", "name": "Hai", "length": "10m", "begins": "follow", "hold": true},
            {"id": "three", "name": "Ba", "length": "10m", "begins": "follow"}
            """).until("08:05");
        assertThat(hall.live()).isEqualTo("one");
        assertThat(hall.until("08:10").live()).isEqualTo("two");
        assertThat(hall.until("08:40").live()).isEqualTo("two");
        assertThat(hall.play("08:41 go").live()).isEqualTo("three");
    }

    @Test
    void a_broken_cue_does_what_could_be_read_of_it_and_says_why_not_the_rest() {
        var reading = khaimac.showfile.ShowFile.read("""
            {"format": "khaimac-show/1", "title": "t", "date": "2024-01-30", "surfaces": ["backdrop", "stage"],
             "looks": {"a": {"message": "A"}, "b": {"message": "B"}},
             "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "5m", "cues": [
               {"at": "start", "put": {"backdrop": "a"}},
               {"on": "go", "name": "Hỏng", "put": {"backdrop": "không có", "stage": "b"}}]}]}
            """);
        assertThat(reading.hasErrors()).isTrue();
        var run = Facts.go(Facts.open(reading.show(), java.time.Instant.EPOCH), java.time.Instant.EPOCH);
        var go = Facts.decideGo(run, java.time.Instant.EPOCH);
        run = run.after(go.facts());
        assertThat(run.showing(new SurfaceName("backdrop")).look())
                .isEqualTo(reading.show().looks().get("a"));
        assertThat(FactWords.of(go.facts().getFirst(), reading.show()).vi())
                .contains("hỏng một phần")
                .contains("không có");
        assertThat(run.showing(new SurfaceName("stage")).look())
                .isEqualTo(reading.show().looks().get("b"));
    }

    @Test
    void what_nobody_carries_out_is_told_as_not_done() {
        var hall = Tryout.of("""
            {"id": "one", "name": "Một", "start": "08:00", "length": "5m", "cues": [
              {"on": "go", "play": "media/x.ogg", "send": {"to": "lights", "osc": "/go"}, "put": {"backdrop": "a"}}]}
            """).play("08:00 go", "08:01 go");
        assertThat(hall.told)
                .filteredOn(Happening.Undone.class::isInstance)
                .extracting(undone -> FactWords.effect(((Happening.Undone) undone).change()))
                .extracting(khaimac.finding.Sentence::vi)
                .containsExactly("♪ X", "lights: OSC /go");
    }
}
