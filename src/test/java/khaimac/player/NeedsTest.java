package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import khaimac.asset.Asset;
import khaimac.asset.Catalogue;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.Test;

/** What a player fetches for a look. */
class NeedsTest {
    @Test
    void of_a_presentation_it_needs_what_that_was_converted_to() {
        var slides = new Look.Pages("media/a.pptx", 3, Look.Fit.CONTAIN, Colour.BLACK);
        assertThat(Needs.of(slides).content()).containsExactly("media/a.pptx.pdf");
        var stock = new Stock(null);
        stock.run(new Catalogue(Map.of("media/a.pptx.pdf", new Asset("ab".repeat(32), 3, Asset.Kind.OTHER, null))));
        stock.came(new Asset("ab".repeat(32), 3, Asset.Kind.OTHER, null));
        var opened = Needs.opened(new Showing(slides, Instant.EPOCH, Entrance.CUT, 2, null, 1), stock);
        assertThat(opened.look())
                .isInstanceOfSatisfying(
                        Look.Pages.class, one -> assertThat(one.document()).isEqualTo("abababababab/media/a.pptx.pdf"));
        assertThat(opened.page()).isEqualTo(2);
    }

    @Test
    void where_one_of_several_pictures_is_missing_the_one_before_stays_with_its_own_words() {
        var slides = new Look.Slideshow(
                List.of(new Look.Slide("a.png", "Một"), new Look.Slide("b.png", "Hai")),
                Duration.ofSeconds(4),
                Duration.ofSeconds(1),
                Look.Fit.COVER,
                Style.PLAIN);
        var stock = new Stock(null);
        var here = new Asset("cd".repeat(32), 3, Asset.Kind.PICTURE, null);
        stock.run(new Catalogue(Map.of("a.png", here)));
        stock.came(here);
        var opened = Needs.opened(new Showing(slides, Instant.EPOCH, Entrance.CUT, 0, null, 1), stock);
        assertThat(((Look.Slideshow) opened.look()).slides())
                .containsOnly(new Look.Slide("cdcdcdcdcdcd/a.png", "Một"))
                .hasSize(2);
    }
}
