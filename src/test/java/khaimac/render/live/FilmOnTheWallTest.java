package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import khaimac.media.film.Clips;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an audience sees of films, painted by the path of the wall and counted by the number in each picture. */
class FilmOnTheWallTest extends FilmWall {
    private static final int WIDTH = 384;
    private static final int HEIGHT = 216;

    FilmOnTheWallTest() {
        super(WIDTH, HEIGHT);
    }

    @BeforeEach
    void aFilmIsThere() {
        Clips.film(folder.resolve("phim.mp4"), 192, 108, FPS, 100, 12);
    }

    private static Look.Film film(Look.FilmEnd then) {
        return new Look.Film("phim.mp4", null, then);
    }

    private static Showing showing(Look look, Instant since, Entrance entrance) {
        return new Showing(look, since, entrance, 0, null, 1);
    }

    private static Instant at(int number) {
        return UP.plusNanos(number * TimeUnit.SECONDS.toNanos(1) / FPS);
    }

    /** Paints a moment until its own picture is up, and says which numbers were seen until then. */
    private void shows(int wanted, Instant at) {
        until("number " + wanted, () -> {
            picture.paint(at);
            return !picture.isWaiting() && number() == wanted;
        });
    }

    /** What the next GO brings is made ready, as the player does it. */
    private void ready(Showing next) {
        picture.next(next);
        until("what GO brings is ready", () -> {
            picture.goOn(UP.minusSeconds(5));
            picture.paint(UP.minusSeconds(5));
            return picture.isNextReady();
        });
    }

    @Test
    void a_film_that_was_made_ready_is_there_with_the_very_next_picture() {
        showTitle();
        ready(showing(film(Look.FilmEnd.HOLD), UP, Entrance.CUT));
        picture.show(showing(film(Look.FilmEnd.HOLD), UP, Entrance.CUT));
        picture.paint(UP);
        assertThat(picture.isWaiting()).isFalse();
        assertThat(number()).isZero();
    }

    @Test
    void a_film_that_was_not_made_ready_leaves_the_title_up_until_it_is_there() {
        showTitle();
        picture.show(showing(film(Look.FilmEnd.HOLD), UP, Entrance.CUT));
        var seen = new ArrayList<Boolean>();
        until("the film", () -> {
            picture.paint(UP);
            seen.add(isTitle());
            return !picture.isWaiting();
        });
        assertThat(number()).isZero();
        // The title, and then the film: nothing else, and never the title again.
        assertThat(seen.subList(0, seen.size() - 1)).doesNotContain(false);
        assertThat(seen.getLast()).isFalse();
    }

    @Test
    void every_picture_of_a_film_is_seen_in_its_turn() {
        picture.show(showing(film(Look.FilmEnd.HOLD), UP, Entrance.CUT));
        for (int number = 0; number < 60; number++) shows(number, at(number));
    }

    @Test
    void a_picture_that_stays_is_not_painted_again() {
        picture.show(showing(film(Look.FilmEnd.HOLD), UP, Entrance.CUT));
        shows(0, at(0));
        shows(7, at(7));
        assertThat(picture.paint(at(7).plusMillis(20))).isFalse();
        shows(8, at(8));
    }

    @Test
    void a_film_comes_in_over_a_title_with_a_dissolve_and_runs_in_it() {
        showTitle();
        var coming = showing(film(Look.FilmEnd.HOLD), UP, Entrance.fade(Duration.ofSeconds(1)));
        ready(coming);
        picture.show(coming);
        picture.paint(at(1));
        assertThat(isTitle()).isTrue();
        shows(25, at(25));
        assertThat(isTitle()).isFalse();
    }

    @Test
    void a_film_that_stands_stays_and_goes_on_from_there() {
        var runs = showing(film(Look.FilmEnd.HOLD), UP, Entrance.CUT);
        picture.show(runs);
        shows(10, at(10));
        var stands = new Reel(at(10), Duration.between(UP, at(10)), false);
        picture.show(new Showing(runs.look(), UP, Entrance.CUT, 0, null, stands, 1));
        shows(10, at(40));
        var on = stands.goingOn(at(50));
        picture.show(new Showing(runs.look(), UP, Entrance.CUT, 0, null, on, 1));
        shows(20, at(60));
    }

    @Test
    void a_film_that_is_set_back_shows_where_it_was_until_it_is_there() {
        var runs = showing(film(Look.FilmEnd.HOLD), UP, Entrance.CUT);
        picture.show(runs);
        shows(80, at(80));
        var back = new Reel(at(80), Duration.between(UP, at(5)), false);
        picture.show(new Showing(runs.look(), UP, Entrance.CUT, 0, null, back, 1));
        var seen = new ArrayList<Integer>();
        until("picture 5", () -> {
            picture.paint(at(81));
            seen.add(number());
            return number() == 5;
        });
        assertThat(seen).containsOnly(80, 5);
    }

    @Test
    void a_film_that_stands_is_set_on_and_back_to_its_beginning() {
        var runs = showing(film(Look.FilmEnd.HOLD), UP, Entrance.CUT);
        picture.show(runs);
        shows(30, at(30));
        for (int number : List.of(30, 80, 0, 60, 20, 99, 0)) {
            var stands = new Reel(at(30 + number), Duration.between(UP, at(number)), false);
            picture.show(new Showing(runs.look(), UP, Entrance.CUT, 0, null, stands, 1));
            shows(number, at(140 + number));
        }
    }

    @Test
    void a_loop_goes_round_on_the_wall_without_a_seam() {
        picture.show(showing(film(Look.FilmEnd.LOOP), UP, Entrance.CUT));
        for (int number = 90; number < 115; number++) shows(number % 100, at(number));
    }

    @Test
    void a_film_runs_beside_a_title_in_a_split() {
        var split = new Look.Split(new LookRef.Inline(TITLE), new LookRef.Inline(film(Look.FilmEnd.HOLD)));
        picture.show(showing(split, UP, Entrance.CUT));
        var numbers = new ArrayList<Integer>();
        for (int number : IntStream.range(0, 30).toArray()) {
            until("picture " + number, () -> {
                picture.paint(at(number));
                return !picture.isWaiting() && right() == number;
            });
            numbers.add(right());
            assertThat(isTitle()).isTrue();
        }
        assertThat(numbers).isEqualTo(IntStream.range(0, 30).boxed().toList());
    }

    private int right() {
        int number = 0;
        for (int bit = 0; bit < Clips.BITS; bit++) {
            int x = WIDTH / 2 + (2 * bit + 1) * (WIDTH / 2) / (2 * Clips.BITS);
            if ((picture.pixels().get(4 * (HEIGHT / 2 * WIDTH + x) + 1) & 0xFF) > 128) number |= 1 << bit;
        }
        return number;
    }

    @Test
    void what_cannot_be_opened_leaves_the_title_up_and_is_told() throws IOException {
        Files.writeString(folder.resolve("hong.mp4"), "không phải phim");
        showTitle();
        picture.show(showing(new Look.Film("hong.mp4", null, Look.FilmEnd.HOLD), UP, Entrance.CUT));
        until("it is broken", () -> {
            picture.paint(at(1));
            assertThat(isTitle()).isTrue();
            return picture.films().stream().anyMatch(film -> film.broken() != null);
        });
        assertThat(picture.films()).extracting(one -> one.file()).isEqualTo(List.of("hong.mp4"));
    }
}
