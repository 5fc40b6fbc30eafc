package khaimac.render.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.Reckons;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Emblem;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Mark;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A light that passes over what a title is about. */
@Reckons
class GleamsTest {
    private static final Wall WALL = Wall.of(480, 192);
    private static final Instant BEGINS = Painting.UP.plusSeconds(3);
    private static final Duration LASTS = Duration.ofMillis(1_800);

    private static Look title(Style style) {
        return Painting.title(
                style, "HUYỆN ỦY MẪU", "LỄ TRAO TẶNG", "HUY HIỆU ĐẢNG", "Đợt 03/02/2024", "Mẫu, ngày 30 tháng 01");
    }

    private static final Look LIT = title(Style.RED_GOLD.withLight(Style.Light.PASSING));

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    private static int[] pixels(Look look, Instant at) {
        try (var frames = Painting.frames()) {
            var image = Painting.image(frames, Painting.showing(look), at, WALL);
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        }
    }

    private static boolean passes(Look look, Instant at) {
        return Painting.showing(look).at(at).marks().stream().anyMatch(Mark.Gleam.class::isInstance);
    }

    @Test
    void it_makes_letters_brighter_and_never_paler_and_leaves_the_dateline_alone() {
        var plain = pixels(LIT, Painting.UP);
        int brighter = 0;
        for (int part = 1; part < 6; part++) {
            var lit = pixels(LIT, BEGINS.plus(LASTS.multipliedBy(part).dividedBy(6)));
            for (int i = 0; i < lit.length; i++) {
                if (lit[i] == plain[i]) continue;
                brighter++;
                assertThat(i / WALL.width()).as("the row of a pixel of kind or name").isBetween(40, 140);
                for (int shift = 0; shift <= 16; shift += 8)
                    assertThat(lit[i] >> shift & 0xFF).isGreaterThanOrEqualTo(plain[i] >> shift & 0xFF);
            }
        }
        assertThat(brighter).isGreaterThan(500);
    }

    @Test
    void it_comes_from_beside_the_letters_and_goes_there_without_a_jump() {
        var plain = pixels(LIT, Painting.UP);
        assertThat(pixels(LIT, BEGINS)).isEqualTo(plain);
        assertThat(pixels(LIT, BEGINS.plus(LASTS).minusNanos(1))).isEqualTo(plain);
    }

    @Test
    void beside_emblems_it_lies_on_the_letters_where_they_stand() {
        var style = Style.RED_GOLD.withLight(Style.Light.PASSING);
        var flag = new Emblem(List.of("party-flag"), Emblem.Where.ABOVE, 0.25);
        var look = new Look.Title(((Look.Title) LIT).lines(), style, List.of(flag));
        var ground = pixels(new Look.Message(" ", style), Painting.UP);
        var plain = pixels(look, Painting.UP);
        var lit = pixels(look, BEGINS.plus(LASTS.dividedBy(2)));
        int brighter = 0;
        int astray = 0;
        for (int i = 0; i < lit.length; i++) {
            if (lit[i] == plain[i]) continue;
            brighter++;
            if (plain[i] == ground[i]) astray++;
        }
        assertThat(brighter).isGreaterThan(200);
        assertThat(astray).as("pixels that are no letters").isLessThan(brighter / 50);
    }

    @Test
    void between_two_passes_the_picture_stands_still_and_costs_nothing() {
        var showing = Painting.showing(LIT);
        assertThat(passes(LIT, BEGINS.minusNanos(1))).isFalse();
        assertThat(passes(LIT, BEGINS)).isTrue();
        assertThat(passes(LIT, BEGINS.plus(LASTS))).isFalse();
        assertThat(passes(LIT, BEGINS.plusSeconds(9))).isTrue();
        assertThat(showing.turns(Painting.UP)).isEqualTo(BEGINS);
        assertThat(showing.turns(BEGINS.plusSeconds(4))).isEqualTo(BEGINS.plusSeconds(9));
        assertThat(Looks.isStill(LIT)).isTrue();
    }

    @Test
    void a_style_that_does_not_ask_for_it_has_none() {
        var still = title(Style.RED_GOLD);
        assertThat(passes(still, BEGINS.plusMillis(500))).isFalse();
        assertThat(Painting.showing(still).turns(Painting.UP)).isNull();
    }
}
