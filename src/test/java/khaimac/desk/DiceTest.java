package khaimac.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import khaimac.engine.Command;
import khaimac.engine.Seen;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.scene.Lots;
import org.junit.jupiter.api.Test;

class DiceTest {
    private static Wish thrown(Wish wish) {
        var sight = new Sight("id", "who", 1, new Seen(0, 0), 1, Instant.EPOCH);
        return Dice.thrown(new Command(sight, wish)).wish();
    }

    @Test
    void a_seed_that_a_page_brings_does_not_count_and_each_press_has_another() {
        var mine = "00000000000000aa";
        var one = thrown(new Wish.Draw("khach.csv", mine));
        var other = thrown(new Wish.Draw("khach.csv", mine));
        assertThat(one).isNotEqualTo(other).isInstanceOfSatisfying(Wish.Draw.class, draw -> {
            assertThat(draw.seed()).isNotEqualTo(mine);
            assertThat(Lots.isSeed(draw.seed())).isTrue();
        });
        assertThat(thrown(new Wish.Go(mine))).isInstanceOfSatisfying(Wish.Go.class, go -> assertThat(go.seed())
                .isNotNull()
                .isNotEqualTo(mine));
        assertThat(thrown(new Wish.Back())).isEqualTo(new Wish.Back());
    }
}
