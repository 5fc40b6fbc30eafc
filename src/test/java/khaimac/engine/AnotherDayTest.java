package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Happening;
import khaimac.rehearsal.Operator;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** A show is held on another day than planned: it is moved there, or begun all the same by somebody who was asked. */
class AnotherDayTest {
    private static final String MORNING = """
        {"id": "one", "name": "Chào cờ", "start": "08:00", "length": "20m", "elastic": "10m", "cues": [
          {"at": "start", "put": {"backdrop": "a"}}]},
        {"id": "two", "name": "Diễn văn", "length": "20m", "cues": [{"at": "start", "put": {"backdrop": "b"}}]}
        """;

    /** Two days of Berlin, the week before the clocks there go forward in the night between them. */
    private static final Show TWO_DAYS = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "Hội diễn", "date": "2026-03-21", "zone": "Europe/Berlin",
         "surfaces": ["backdrop", "stage"],
         "looks": {"opening": {"countdown": "08:00"}, "day": {"message": "{show.date}"}},
         "idle": {"backdrop": "opening", "stage": "day"},
         "segments": [
           {"id": "one", "name": "Ngày một", "start": "08:00", "length": "3h"},
           {"id": "two", "name": "Ngày hai", "date": "2026-03-22", "start": "08:00", "length": "2h", "cues": [
              {"at": "08:30", "put": {"backdrop": {"message": "GIỮA BUỔI"}}}]}]}
        """).show();

    private final List<Fact> facts = new ArrayList<>();

    private Evening open(Show show) {
        return Evening.open(show, "test", Mode.SHOW, Ceremony.doors(show, null), Operator.NOBODY, happening -> {
            if (happening instanceof Happening.Happened(var fact)) facts.add(fact);
        });
    }

    private static List<String> starts(Show show) {
        return java.util.stream.IntStream.range(0, show.segments().size())
                .mapToObj(at -> show.plan().slot(at).start().atZone(show.zone()))
                .map(start -> start.toLocalDateTime().toString())
                .toList();
    }

    private static String refused(Decision decision) {
        return decision instanceof Decision.Refused(var because) ? because.vi() : "";
    }

    @Test
    void two_days_keep_their_hours_and_their_distance_over_a_change_of_the_clocks() {
        var evening = open(TWO_DAYS);
        assertThat(evening.ask("move", new Wish.Move(LocalDate.of(2026, 3, 28))))
                .isInstanceOf(Decision.Accepted.class);
        var run = evening.run();
        assertThat(starts(run.show())).containsExactly("2026-03-28T08:00", "2026-03-29T08:00");
        assertThat(run.show().plan().slot(1).start()).isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
        assertThat(run.approved()).as("what the report measures against").isEqualTo(run.show());
        assertThat(FactWords.of(facts.getLast(), run.show()).vi())
                .isEqualTo("Dời buổi lễ từ 21/03/2026 sang 28/03/2026");
        var backdrop = run.showing(new SurfaceName("backdrop"));
        assertThat(backdrop.look())
                .as("what counts to its beginning on the wall counts to the new day")
                .isInstanceOfSatisfying(
                        Look.Countdown.class,
                        clock -> assertThat(clock.target())
                                .isEqualTo(new Look.Target.Until(Instant.parse("2026-03-28T07:00:00Z"))));
        assertThat(run.showing(new SurfaceName("stage")).at(evening.now()).words())
                .contains("28/03/2026");
        assertThat(run.rev())
                .as("a page that saw the old plan has to look again")
                .isEqualTo(1);
    }

    @Test
    void a_show_that_has_begun_stays_on_its_day_until_that_is_taken_back() {
        var hall = Tryout.of(MORNING).play("08:00 go", "08:00:05 move-day 2024-02-01");
        assertThat(hall.refusals())
                .singleElement()
                .satisfies(why -> assertThat(why.en()).contains("has begun"));
        hall.play("08:00:10 undo", "08:00:15 move-day 2024-02-01");
        assertThat(starts(hall.run().show())).startsWith("2024-02-01T08:00");
        hall.play("08:00:20 move-day 2024-02-01", "08:00:30 move-day 2124-02-01", "08:00:40 move-day today");
        assertThat(hall.refusals()).hasSize(3);
        assertThat(starts(hall.run().show())).startsWith("2024-01-30T08:00");
    }

    @Test
    void words_and_lengths_that_were_changed_before_go_along() {
        var hall = Tryout.of(MORNING);
        hall.ask(new Wish.Fit(java.util.Map.of("one", java.time.Duration.ofMinutes(10)), "two"));
        hall.ask(new Wish.Delay(java.time.Duration.ofMinutes(5)));
        hall.play("07:58 retitle a now MỘT TÊN KHÁC", "07:59 move-day 2024-02-01");
        assertThat(starts(hall.run().show())).containsExactly("2024-02-01T08:00", "2024-02-01T08:20");
        assertThat(starts(hall.run().approved())).containsExactly("2024-02-01T08:00", "2024-02-01T08:20");
        assertThat(hall.run().announced()).isZero();
        assertThat(Undoable.of(hall.run()))
                .as("what counts to the old day must not come back")
                .isNull();
        hall.ask(new Wish.Unfit());
        assertThat(hall.run().show()).isEqualTo(hall.run().approved());
        hall.play("08:05 go");
        assertThat(hall.reads("backdrop")).contains("MỘT TÊN KHÁC");
    }

    @Test
    void a_go_hours_away_is_asked_with_the_day_and_both_ways_out_however_often_it_is_pressed() {
        var hall = Tryout.of(MORNING, Mode.SHOW).play("11:05 go", "11:05:01 go", "11:06 go");
        assertThat(hall.live()).isEmpty();
        assertThat(hall.refusals()).hasSize(3).allSatisfy(why -> {
            assertThat(why.vi())
                    .contains("Chào cờ")
                    .contains("08:00, Thứ Ba 30/01/2024")
                    .contains("Vẫn bắt đầu");
            assertThat(why.en()).contains("go anyway").doesNotContain("move it to today");
        });
        hall.play("11:07 go anyway");
        assertThat(hall.live()).isEqualTo("one");
        hall.play("11:27 go");
        assertThat(hall.live()).as("nobody is asked twice").isEqualTo("two");
    }

    @Test
    void a_show_of_another_day_is_moved_to_today_and_then_begins_in_time() {
        var evening = open(TWO_DAYS);
        var nextWeek = Instant.parse("2026-03-28T06:58:00Z");
        evening.until(nextWeek);
        assertThat(refused(evening.ask("go", new Wish.Go())))
                .contains("Thứ Bảy 21/03/2026")
                .contains("dời cả buổi lễ sang hôm nay");
        evening.ask("move", new Wish.Move(LocalDate.of(2026, 3, 28)));
        evening.until(nextWeek.plusSeconds(120));
        evening.ask("go", new Wish.Go());
        assertThat(evening.run().live()).isNotNull();
        var timing = Timing.of(evening.run(), evening.now());
        assertThat(timing.offset()).isZero();
        var again = Run.of(TWO_DAYS).after(facts);
        assertThat(again).as("and so it is after a crash").isEqualTo(evening.run());
    }

    @Test
    void the_second_day_is_asked_about_on_the_first() {
        var evening = open(TWO_DAYS);
        evening.until(Instant.parse("2026-03-21T07:00:00Z"));
        evening.ask("go", new Wish.Go());
        evening.until(Instant.parse("2026-03-21T10:30:00Z"));
        assertThat(refused(evening.ask("go", new Wish.Go())))
                .contains("Ngày hai")
                .contains("Chủ nhật 22/03/2026")
                .doesNotContain("dời cả buổi lễ");
        evening.until(Instant.parse("2026-03-22T07:00:00Z"));
        evening.ask("go", new Wish.Go());
        assertThat(evening.run().live()).extracting("id").isEqualTo("two");
    }

    @Test
    void a_rehearsal_an_hour_late_and_a_long_delay_that_was_announced_are_not_asked_about() {
        assertThat(Tryout.of(MORNING).play("15:00 go").live()).isEqualTo("one");
        assertThat(Tryout.of(MORNING, Mode.SHOW).play("09:30 go").live()).isEqualTo("one");
        assertThat(Tryout.of(MORNING, Mode.SHOW)
                        .play("08:00 delay +4h", "12:00 go")
                        .live())
                .isEqualTo("one");
        var over = Tryout.of(MORNING, Mode.SHOW).play("08:00 go", "13:00 go");
        assertThat(over.live())
                .as("a show that is on may be over time for hours")
                .isEqualTo("two");
    }

    @Test
    void the_next_picture_is_got_ready_also_while_the_press_would_be_asked_about() {
        var evening = open(TWO_DAYS);
        evening.until(Instant.parse("2026-03-28T06:58:00Z"));
        assertThat(evening.run().next()).isInstanceOf(Next.StartSegment.class);
        var hall = Tryout.of(MORNING, Mode.SHOW).until("12:00");
        var moment = new khaimac.clock.Moment(hall.evening.now(), java.time.Duration.ZERO);
        assertThat(hall.run().onLine(Timeline.from(moment)).ahead(moment).surfaces())
                .containsKey(new SurfaceName("backdrop"));
    }
}
