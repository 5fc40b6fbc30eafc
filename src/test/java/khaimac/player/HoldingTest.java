package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import khaimac.asset.Catalogue;
import khaimac.finding.Sentence;
import khaimac.output.Halls;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** What a surface shows where a file is missing, and what the operator is told. */
class HoldingTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    private static Showing showing(Look look, int second) {
        return new Showing(look, Instant.EPOCH.plusSeconds(second), Entrance.CUT, 0, null, 1);
    }

    @Test
    void a_file_that_will_not_come_brings_the_idle_look_and_the_operator_alone_reads_its_name() {
        var told = new ArrayList<Sentence>();
        var stock = new Stock(null);
        stock.run(Catalogue.EMPTY);
        var holding = new Holding(stock, Halls::called, told::add);
        var idle = showing(new Look.Plain(new Colour(0xB01217)), 0);
        var before = showing(new Look.Message("ÔNG NGUYỄN VĂN VÍ DỤ", Style.PLAIN), 1);
        assertThat(holding.ruled(BACKDROP, before, Duration.ZERO)).isEqualTo(before);
        var picture = showing(new Look.Image("anh/mat.png", Look.Fit.COVER, Style.PLAIN), 2);
        var ruled = holding.ruled(BACKDROP, picture.orElse(idle), Duration.ofSeconds(2));
        assertThat(ruled).isNotNull().satisfies(shown -> assertThat(shown.look()).isEqualTo(idle.look()));
        assertThat(told).singleElement().satisfies(words -> {
            assertThat(words.vi()).startsWith("Màn hình «backdrop»").contains("mat.png").contains("hình chờ");
            assertThat(words.en()).contains("idle look");
        });
        assertThat(holding.ruled(BACKDROP, picture, Duration.ofSeconds(3)))
                .as("with nothing to stand in for it the picture before stays")
                .isNull();
    }
}
