package khaimac.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.scene.Heard;
import khaimac.scene.Sounding;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** What becomes of a sound where players play it, cannot, die and come back: second by second, without waiting. */
class SoundsHeardTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["backdrop"],
         "looks": {"a": {"title": [{"name": "A"}], "style": "red-gold"}}, "idle": {"backdrop": "a"},
         "segments": [{"id": "chao-co", "name": "Chào cờ", "start": "08:00", "length": "9m", "cues": [
           {"at": "start", "put": {"backdrop": "a"}},
           {"on": "go", "play": {"file": "media/quoc-ca.ogg", "name": "quoc-ca", "solemn": true}},
           {"on": "go", "name": "Tiếp", "stop": "sound"}]}]}
        """;

    private static final Set<String> ONE = Set.of("a");
    private static final Set<String> TWO = Set.of("a", "b");

    private final SoundsHeard heard = new SoundsHeard();
    private Run run = begun();
    private Duration now = Duration.ofSeconds(10);
    private final List<Wish.SoundReport> told = new ArrayList<>();

    private Run begun() {
        var read = ShowFile.read(SHOW);
        var of = Run.of(java.util.Objects.requireNonNull(
                read.show(), () -> read.findings().toString()));
        var opened = after(of, new Wish.Open("x", Mode.SHOW, null));
        return after(after(opened, new Wish.Go()), new Wish.Go());
    }

    private static Moment at(Duration steady) {
        return new Moment(Instant.parse("2024-01-30T01:00:00Z").plus(steady), steady);
    }

    private Run after(Run before, Wish wish) {
        var sight = new Sight(
                "",
                "house",
                before.epoch(),
                before.seen(),
                before.rev(),
                at(Duration.ZERO).wall());
        var decision = before.decide(new Command(sight, wish), at(now == null ? Duration.ZERO : now));
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return before.after(((Decision.Accepted) decision).facts());
    }

    private Sounding anthem() {
        return run.sounds().getFirst();
    }

    private boolean holds() {
        return run.solemn(run.at(at(now))) != null;
    }

    private void says(String player, Heard became) {
        heard.says(player, "quoc-ca", anthem().since(), became, new Sentence("vì", "because"));
    }

    /** So many seconds in which nothing is said. */
    private void passes(int seconds, Set<String> players, boolean live) {
        for (int tenth = 0; tenth <= seconds * 10; tenth++) {
            if (tenth > 0) now = now.plusMillis(100);
            for (var report : heard.news(run.sounds(), run.hearsay(), players, live, now)) {
                told.add(report);
                run = after(run, report);
            }
        }
    }

    @Test
    void where_no_player_is_at_all_an_anthem_is_told_to_be_silent_and_holds_nobody_up() {
        passes(4, Set.of(), true);
        assertThat(holds()).isTrue();
        passes(2, Set.of(), true);
        assertThat(holds()).isFalse();
        assertThat(told).singleElement().satisfies(report -> {
            assertThat(report.became()).isEqualTo(Heard.SILENT);
            assertThat(report.answer().en()).contains("no player plays it");
        });
    }

    @Test
    void a_player_whose_file_never_opens_holds_nobody_up_and_when_it_does_the_anthem_is_waited_for() {
        passes(6, ONE, true);
        assertThat(holds()).isFalse();
        says("a", Heard.STARTED);
        passes(1, ONE, true);
        assertThat(holds()).isTrue();
    }

    @Test
    void a_player_without_sound_says_so_at_once() {
        says("a", Heard.SILENT);
        passes(0, ONE, true);
        assertThat(holds()).isFalse();
    }

    @Test
    void a_player_that_was_killed_and_is_back_soon_changes_nothing() {
        says("a", Heard.STARTED);
        passes(1, ONE, true);
        heard.left("a");
        passes(4, Set.of(), true);
        says("a", Heard.STARTED);
        passes(60, ONE, true);
        assertThat(told).hasSize(1);
        assertThat(holds()).isTrue();
    }

    @Test
    void a_player_that_was_killed_and_stays_away_holds_nobody_up() {
        says("a", Heard.STARTED);
        passes(1, ONE, true);
        heard.left("a");
        passes(6, Set.of(), true);
        assertThat(holds()).isFalse();
        assertThat(told).hasSize(2);
    }

    @Test
    void a_player_that_did_not_answer_for_a_while_is_believed_when_it_does() {
        says("a", Heard.STARTED);
        passes(1, ONE, true);
        passes(6, Set.of(), true);
        assertThat(holds()).isFalse();
        passes(1, ONE, true);
        assertThat(holds()).isTrue();
    }

    @Test
    void one_that_cannot_does_not_silence_another_that_plays_it() {
        says("a", Heard.FAILED);
        passes(1, TWO, true);
        says("b", Heard.STARTED);
        passes(9, TWO, true);
        assertThat(told).extracting(Wish.SoundReport::became).containsExactly(Heard.STARTED);
        says("b", Heard.ENDED);
        passes(0, TWO, true);
        assertThat(run.sounds()).isEmpty();
    }

    @Test
    void a_file_that_nobody_can_play_is_over_for_all() {
        says("a", Heard.FAILED);
        says("b", Heard.FAILED);
        passes(0, TWO, true);
        assertThat(run.sounds()).isEmpty();
    }

    @Test
    void at_a_rehearsals_speed_players_are_silent_and_the_anthem_is_waited_for_all_the_same() {
        passes(60, ONE, false);
        assertThat(told).isEmpty();
        assertThat(holds()).isTrue();
    }
}
