package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Objects;
import khaimac.Reckons;
import khaimac.engine.Deed;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Players and links that get films wrong: each turns an invariant red by its name. */
@Reckons
class PlantedFilmFaultsTest {
    /** A player that has a film elsewhere than it is. */
    private static Parts running(Transport transport) {
        return new Parts() {
            @Override
            Duration run(Showing shown, Instant now) {
                return transport.run(shown, now);
            }
        };
    }

    private interface Transport {
        Duration run(Showing shown, Instant now);
    }

    @Test
    void a_player_that_lets_a_film_run_on_that_was_halted_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        running((shown, now) -> {
                            var reel = shown.reel();
                            return reel == null ? shown.run(now) : new Reel(reel.since(), reel.at(), true).at(now);
                        }),
                        "aFilmIsWhereTheFactsSay"))
                .isTrue();
    }

    @Test
    void a_player_that_begins_at_the_beginning_after_a_jump_in_the_film_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        running((shown, now) -> {
                            var reel = shown.reel();
                            return reel == null
                                    ? shown.run(now)
                                    : new Reel(reel.since(), Duration.ZERO, reel.runs()).at(now);
                        }),
                        "aFilmIsWhereTheFactsSay"))
                .isTrue();
    }

    @Test
    void a_player_that_takes_a_second_again_now_and_then_is_noticed() {
        var looks = new int[1];
        assertThat(PlantedFaultsTest.red(
                        running((shown, now) -> {
                            boolean again = ++looks[0] % 50 == 0;
                            var run = shown.run(now);
                            return again ? run.minusSeconds(1) : run;
                        }),
                        "aFilmNeverGoesBackByItself"))
                .isTrue();
    }

    @Test
    void a_link_that_brings_late_mail_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        13,
                        new Parts() {
                            private final ArrayDeque<Feed> lately = new ArrayDeque<>();

                            // What was seen of a film is followed by what was true before that.
                            @Override
                            Feed delivered(Feed newest) {
                                if (!lately.isEmpty() && lately.getLast().life() != newest.life()) lately.clear();
                                if (lately.isEmpty() || lately.getLast().seq() < newest.seq()) lately.addLast(newest);
                                if (lately.size() > 4) lately.removeFirst();
                                boolean isOld = wasElsewhere(lately.getFirst(), newest);
                                return isOld ? lately.getFirst() : newest;
                            }

                            private static boolean wasElsewhere(Feed old, Feed newest) {
                                for (int at = 0; at < Programme.SURFACES.size(); at++) {
                                    var was = old.showings().get(at);
                                    var is = newest.showings().get(at);
                                    boolean same = was.look() instanceof Look.Film
                                            && was.look().equals(is.look());
                                    if (same && !Objects.equals(was.reel(), is.reel())) return true;
                                }
                                return false;
                            }
                        },
                        "aFilmNeverGoesBackByItself",
                        "aFilmThatIsOverStartsNoMore"))
                .isTrue();
    }

    @Test
    void a_film_that_has_ended_and_begins_again_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        178,
                        new Parts() {
                            @Override
                            Feed delivered(Feed newest) {
                                var showings = new ArrayList<>(newest.showings());
                                for (var fact : newest.onAir().latest()) {
                                    if (!(fact.deed() instanceof Deed.FilmEnded(var surface, var file))) continue;
                                    var film = new Look.Film(file, null, Look.FilmEnd.HOLD);
                                    showings.set(
                                            Programme.SURFACES.indexOf(surface),
                                            new Showing(
                                                    film, fact.at(), Entrance.CUT, 0, null, Reel.begun(fact.at()), 1));
                                }
                                return newest.showing(showings);
                            }
                        },
                        "aFilmThatIsOverStartsNoMore"))
                .isTrue();
    }

    @Test
    void a_film_that_could_not_be_shown_and_comes_back_by_itself_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        34,
                        new Parts() {
                            private @Nullable Feed before;

                            @Override
                            Feed delivered(Feed newest) {
                                var showings = new ArrayList<>(newest.showings());
                                var old = before;
                                for (var fact : newest.onAir().latest()) {
                                    if (old == null || !(fact.deed() instanceof Deed.FilmLost(var surface, var file)))
                                        continue;
                                    int at = Programme.SURFACES.indexOf(surface);
                                    var was = old.showings().get(at);
                                    if (Looks.first(was.look(), Look.Film.class) != null) showings.set(at, was);
                                }
                                before = newest;
                                return newest.showing(showings);
                            }
                        },
                        "aFilmThatIsOverStartsNoMore"))
                .isTrue();
    }
}
