package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lamp says since when it has been ill, as far as this desk can know. */
class LampsSinceTest {
    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    private final LampsSince since = new LampsSince();

    private @Nullable Instant seen(boolean well, int second) {
        var lamp = new ToPage.Lamp("output", well, Sentence.same("words"), "left", null);
        return since.of(List.of(lamp), NOON.plusSeconds(second)).getFirst().since();
    }

    @Test
    void it_counts_from_when_it_was_seen_first_and_anew_after_it_was_well() {
        assertThat(seen(true, 0)).isNull();
        assertThat(seen(false, 5)).isEqualTo(NOON.plusSeconds(5));
        assertThat(seen(false, 60)).isEqualTo(NOON.plusSeconds(5));
        assertThat(seen(true, 61)).isNull();
        assertThat(seen(false, 70)).isEqualTo(NOON.plusSeconds(70));
    }

    @Test
    void what_was_so_when_the_desk_was_started_has_no_beginning_that_it_knows() {
        assertThat(seen(false, 0)).isNull();
        assertThat(seen(false, 60)).isNull();
    }
}
