package khaimac.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import khaimac.engine.Wish;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** One player that cannot show a film does not take it from the wall that another one paints. */
class FilmsLostTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final Wish.FilmLost FILM = new Wish.FilmLost(BACKDROP, "phim.mp4", Instant.EPOCH);

    private final FilmsLost lost = new FilmsLost();

    @Test
    void a_film_that_the_only_player_cannot_show_is_lost() {
        assertThat(lost.isLost(FILM, "a", Set.of("a"))).isTrue();
    }

    @Test
    void a_film_that_one_of_two_can_show_is_not_lost_until_the_other_says_so_too() {
        assertThat(lost.isLost(FILM, "a", Set.of("a", "b"))).isFalse();
        assertThat(lost.isLost(FILM, "a", Set.of("a", "b"))).isFalse();
        assertThat(lost.isLost(FILM, "b", Set.of("a", "b"))).isTrue();
    }

    @Test
    void a_player_that_has_gone_is_not_waited_for() {
        assertThat(lost.isLost(FILM, "a", Set.of("a", "b"))).isFalse();
        assertThat(lost.isLost(FILM, "a", Set.of("a"))).isTrue();
    }

    @Test
    void what_was_said_of_a_film_does_not_count_for_where_it_was_set_since() {
        assertThat(lost.isLost(FILM, "a", Set.of("a", "b"))).isFalse();
        var again = new Wish.FilmLost(BACKDROP, "phim.mp4", Instant.EPOCH.plusSeconds(60));
        assertThat(lost.isLost(again, "b", Set.of("a", "b"))).isFalse();
    }
}
