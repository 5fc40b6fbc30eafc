package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.engine.Over;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import org.junit.jupiter.api.Test;

/** The invariants that no planted part can reach are asked directly: each can turn red. */
class InvariantsTest {
    private static final Showing BLACK = new Showing(new Look.Blank(), Instant.EPOCH, Entrance.CUT, 0, null, 1);

    private final List<String> reds = new ArrayList<>();
    private final Invariants invariants = new Invariants((name, detail) -> reds.add(name));

    @Test
    void black_without_anybodys_wish() {
        invariants.theWallIsBlackOnlyByWish(BLACK, Over.Kind.BLANK, false);
        invariants.theWallIsBlackOnlyByWish(BLACK, Over.Kind.HOLD, true);
        assertThat(reds).isEmpty();
        invariants.theWallIsBlackOnlyByWish(BLACK, null, false);
        invariants.theWallIsBlackOnlyByWish(BLACK, Over.Kind.SAFE, false);
        assertThat(reds).containsOnly("theWallIsBlackOnlyByWish").hasSize(2);
    }

    @Test
    void a_wall_that_follows_from_nothing() {
        invariants.theJournalExplainsTheWall(List.of(BLACK), List.of(BLACK));
        assertThat(reds).isEmpty();
        invariants.theJournalExplainsTheWall(List.of(BLACK), List.of());
        assertThat(reds).containsExactly("theJournalExplainsTheWall");
    }

    @Test
    void numbers_that_go_back() {
        invariants.numbersOnlyGrow(5, 5);
        assertThat(reds).isEmpty();
        invariants.numbersOnlyGrow(4, 5);
        assertThat(reds).containsExactly("numbersOnlyGrow");
    }

    @Test
    void messages_that_pile_up() {
        invariants.nobodyEatsTheMemory(1, 10);
        assertThat(reds).isEmpty();
        invariants.nobodyEatsTheMemory(2, 10);
        invariants.nobodyEatsTheMemory(1, 1_000_000);
        assertThat(reds).containsOnly("nobodyEatsTheMemory").hasSize(2);
    }
}
