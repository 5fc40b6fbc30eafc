package khaimac.render.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import khaimac.Reckons;
import khaimac.notation.Notation;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Flourish;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few seconds of a ceremony's own: the words are read all the while, and it ends by itself. */
@Reckons
class FlourishesTest {
    private static final Look TITLE = Painting.title(Style.RED_GOLD, "HUYỆN ỦY MẪU", "LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG");
    private static final Wall WALL = Wall.of(480, 192);

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    private static Showing showing(Flourish.Kind kind) {
        return new Showing(TITLE, Painting.UP, Entrance.CUT.with(Flourish.of(kind)).begun(Painting.UP), 0, null, 1);
    }

    private static int[] pixels(Showing showing, Instant at) {
        try (var frames = Painting.frames()) {
            var image = Painting.image(frames, showing, at, WALL);
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
    }

    @ParameterizedTest
    @EnumSource(Flourish.Kind.class)
    void ends_by_itself_and_leaves_the_picture_as_it_is(Flourish.Kind kind) {
        var plain = pixels(Painting.showing(TITLE), Painting.UP);
        var played = showing(kind);
        assertThat(pixels(played, Painting.UP.plusMillis(1_500))).isNotEqualTo(plain);
        var over = Painting.UP.plus(kind.length());
        assertThat(pixels(played, over)).isEqualTo(plain);
        assertThat(played.at(over)).isEqualTo(Painting.showing(TITLE).at(over));
        assertThat(kind.length()).as("nobody waits for it").isLessThanOrEqualTo(Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @EnumSource(
            value = Flourish.Kind.class,
            names = {"GOLD_DUST", "FIREWORKS"})
    void lies_behind_the_words_at_every_moment(Flourish.Kind kind) {
        for (int millis = 0; millis < kind.length().toMillis(); millis += 100) {
            var marks = showing(kind).at(Painting.UP.plusMillis(millis)).marks();
            assertThat(marks)
                    .hasExactlyElementsOfTypes(Mark.Ground.class, Mark.Flourish.class, Mark.Block.class);
        }
    }

    @Test
    void a_curtain_is_over_the_words_for_four_seconds_at_the_most_and_half_open_much_sooner() {
        assertThat(Flourish.Kind.CURTAIN.length()).isLessThan(Duration.ofMillis(4_500));
        var plain = pixels(Painting.showing(TITLE), Painting.UP);
        var opening = pixels(showing(Flourish.Kind.CURTAIN), Painting.UP.plusMillis(2_900));
        int middle = WALL.width() / 2;
        for (int y = 60; y < WALL.height(); y++)
            for (int x = middle - 60; x < middle + 60; x++)
                assertThat(opening[y * WALL.width() + x]).isEqualTo(plain[y * WALL.width() + x]);
    }

    @Test
    void a_player_that_was_started_again_paints_the_same_moment() {
        var told = showing(Flourish.Kind.FIREWORKS);
        var again = Notation.read(Notation.write(told), Showing.class);
        var at = Painting.UP.plusMillis(2_345);
        assertThat(pixels(again, at)).isEqualTo(pixels(told, at));
        assertThat(pixels(again, at)).isNotEqualTo(pixels(told, at.plusMillis(300)));
    }

    @Test
    void what_is_prepared_for_the_next_press_is_prepared_with_it_from_its_first_moment() {
        var later = Painting.UP.plusSeconds(600);
        assertThat(showing(Flourish.Kind.GOLD_DUST).from(later).at(later.plusSeconds(1)).marks())
                .anyMatch(Mark.Flourish.class::isInstance);
    }

    @Test
    void a_press_makes_no_curtain_jump_there() {
        var begun = Entrance.CUT.with(Flourish.of(Flourish.Kind.CURTAIN)).begun(Painting.UP);
        assertThat(begun.kind()).isEqualTo(Entrance.Kind.FADE);
        assertThat(Entrance.CUT.with(Flourish.of(Flourish.Kind.FIREWORKS)).begun(Painting.UP).kind())
                .isEqualTo(Entrance.Kind.CUT);
    }
}
