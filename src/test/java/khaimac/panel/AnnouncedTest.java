package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.clock.Moment;
import khaimac.engine.Decision;
import khaimac.engine.Mode;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.panel.words.ToPage;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** What is announced is the same for everybody; and what is reckoned is what a press then does. */
class AnnouncedTest {
    private static final Show SHOW = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["stage"], "segments": [
          {"id": "a", "name": "A", "start": "08:00", "length": "20m"},
          {"id": "b", "name": "B", "length": "10m", "elastic": "5m"},
          {"id": "gone", "name": "Bỏ", "length": "10m", "skip": true},
          {"id": "c", "name": "C", "start": "08:40", "length": "20m", "elastic": "10m"},
          {"id": "d", "name": "D", "length": "10m"}]}
        """).show();

    private final Evening evening =
            Evening.open(SHOW, "test", Mode.SHOW, Ceremony.doors(SHOW, null), Operator.NOBODY, ignored -> {});

    private Instant at(String time) {
        return SHOW.date()
                .day()
                .atTime(java.time.LocalTime.parse(time))
                .atZone(SHOW.zone())
                .toInstant();
    }

    private void go(String time, Wish wish) {
        evening.until(at(time));
        evening.ask("", wish);
    }

    private States states() {
        return new States(evening.run(), evening.now(), 1, file -> null);
    }

    private ToPage.State desk() {
        return states()
                .desk(
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null);
    }

    private static List<Instant> operate(ToPage.State state) {
        var all = new ArrayList<Instant>();
        var told = Duration.ZERO;
        for (var row : state.agenda()) {
            told = row.told() == null ? told : row.told();
            if (!row.state().equals("skipped")) all.add(row.planned().plus(told));
        }
        return all;
    }

    private static List<Instant> backstage(ToPage.Backstage state) {
        var all = new ArrayList<Instant>();
        var told = Duration.ZERO;
        for (var row : state.agenda()) {
            told = row.told() == null ? told : row.told();
            all.add(row.planned().plus(told));
        }
        return all;
    }

    private void sameEverywhere(Duration announced) {
        var board = states().board().agenda().stream().map(ToPage.Told::start).toList();
        assertThat(operate(desk())).isEqualTo(board);
        assertThat(backstage(states().backstage(List.of()))).isEqualTo(board);
        assertThat(desk().announced()).isEqualTo(announced);
        assertThat(states().backstage(List.of()).announced()).isEqualTo(announced);
    }

    @Test
    void operator_backstage_and_public_are_told_the_same_times() {
        sameEverywhere(Duration.ZERO);
        go("07:55", new Wish.Delay(Duration.ofMinutes(15)));
        sameEverywhere(Duration.ofMinutes(15));
        go("08:15", new Wish.Go());
        sameEverywhere(Duration.ofMinutes(15));
        go("08:20", new Wish.Skip("gone", false));
        go("08:21", new Wish.Delay(Duration.ofMinutes(25)));
        sameEverywhere(Duration.ofMinutes(25));
        go("08:22", new Wish.ApplyDelay());
        sameEverywhere(Duration.ZERO);
    }

    private Moment moment() {
        return new Moment(evening.now(), Duration.between(Ceremony.doors(SHOW, null), evening.now()));
    }

    private Reckoning reckoning() {
        return new Reckoning(evening.run(), moment(), evening.now());
    }

    private Map<String, Instant> expected() {
        var all = new java.util.HashMap<String, Instant>();
        for (var row : Timing.of(evening.run(), evening.now()).rows())
            all.put(row.segment(), row.expectedStart());
        return all;
    }

    @Test
    void what_is_reckoned_before_a_press_is_what_it_does_and_asking_does_nothing() {
        go("08:10", new Wish.Go());
        evening.until(at("08:15"));
        var before = evening.run();
        assertThat(reckoning().then(1, new Wish.Unfit()).because().vi()).contains("Chưa rút ngắn");
        for (var wish : List.of(
                new Wish.Reorder("d", "b"),
                new Wish.Fit(Map.of("b", Duration.ofMinutes(6)), null),
                new Wish.Add(Duration.ofMinutes(5)))) {
            var told = reckoning().then(1, wish);
            assertThat(told.because().isEmpty()).isTrue();
            assertThat(evening.run()).as("asking does nothing").isSameAs(before);
            evening.ask("", wish);
            var timing = Timing.of(evening.run(), evening.now());
            assertThat(told.end()).isEqualTo(timing.expectedEnd());
            assertThat(told.rows()).extracting(ToPage.Then::start).isEqualTo(ahead(timing));
            before = evening.run();
        }
    }

    private static List<Instant> ahead(Timing timing) {
        return timing.rows().stream()
                .filter(row -> row.state() == Timing.State.NEXT || row.state() == Timing.State.LATER)
                .map(Timing.Row::expectedStart)
                .toList();
    }

    @Test
    void a_chosen_end_is_reached_by_shortening_only_what_brings_it_nearer() {
        go("08:00", new Wish.Go());
        evening.until(at("08:05"));
        // C waits for 08:40: what is shorter before it brings no end nearer.
        var told = reckoning().inTime(1, at("09:04"));
        assertThat(told.planned()).isEqualTo(at("09:10"));
        assertThat(told.expected()).isEqualTo(at("09:10"));
        assertThat(told.missing()).isEqualTo(Duration.ZERO);
        assertThat(told.parts().stream().filter(part -> !part.suggested().equals(part.length())))
                .singleElement()
                .matches(part ->
                        part.id().equals("c") && part.suggested().equals(Duration.ofMinutes(14)));
        var lengths = Map.of("c", Duration.ofMinutes(14));
        assertThat(reckoning().then(2, new Wish.Fit(lengths, null)).end()).isEqualTo(at("09:04"));
        go("08:06", new Wish.Fit(lengths, null));
        assertThat(expected().get("d")).isEqualTo(at("08:54"));
        assertThat(desk().fitted()).isTrue();
        assertThat(reckoning().inTime(3, null).goal()).isEqualTo(at("09:10"));
        go("08:07", new Wish.Unfit());
        assertThat(expected().get("d")).isEqualTo(at("09:00"));
        assertThat(desk().fitted()).isFalse();
    }

    @Test
    void an_end_that_cannot_be_reached_says_how_late_it_stays() {
        go("08:00", new Wish.Go());
        var told = reckoning().inTime(1, at("08:50"));
        assertThat(told.missing()).isEqualTo(Duration.ofMinutes(10));
    }
}
