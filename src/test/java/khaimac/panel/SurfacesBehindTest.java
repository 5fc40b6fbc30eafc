package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** A surface whose player does not keep up is told, and is not told any more once it does. */
class SurfacesBehindTest {
    private static final SurfaceName BANNER = new SurfaceName("banner");

    private final Behind behind = new Behind();

    private static ToDesk.Count count(long painted, long late, boolean waiting) {
        return new ToDesk.Count(BANNER, painted, late, Duration.ZERO, waiting, false, null);
    }

    private Map<SurfaceName, Behind.How> seen(double second, ToDesk.Count... counts) {
        return behind.of(List.of(player("main", Duration.ZERO, counts)), Duration.ofMillis((long) (second * 1000)));
    }

    private static ToPeer.Painting player(String name, Duration silent, ToDesk.Count... counts) {
        return new ToPeer.Painting(name, silent, List.of(counts), Sentence.NONE);
    }

    @Test
    void what_is_still_being_made_after_some_seconds_is_not_up() {
        assertThat(seen(0, count(1, 0, true))).isEmpty();
        assertThat(seen(2.9, count(1, 0, true))).isEmpty();
        assertThat(seen(3, count(1, 0, true))).containsEntry(BANNER, Behind.How.WAITING);
        assertThat(seen(4, count(2, 0, false))).isEmpty();
        assertThat(seen(5, count(2, 0, true))).as("another picture has its own time").isEmpty();
    }

    @Test
    void many_late_pictures_within_seconds_are_seen_and_some_are_not() {
        assertThat(seen(0, count(100, 7, false))).isEmpty();
        assertThat(seen(5, count(350, 16, false))).as("nine late").isEmpty();
        assertThat(seen(6, count(400, 40, false))).as("one of ten").isEmpty();
        assertThat(seen(8, count(420, 120, false))).containsEntry(BANNER, Behind.How.LATE);
        assertThat(seen(17, count(870, 121, false))).as("that was then").isEmpty();
    }

    @Test
    void what_was_late_before_is_no_reproach_and_a_player_that_comes_back_counts_anew() {
        assertThat(seen(0, count(9_000, 8_000, false))).isEmpty();
        assertThat(seen(1, count(9_050, 8_002, false))).isEmpty();
        assertThat(seen(2, count(10, 9, false))).isEmpty();
        assertThat(seen(3, count(40, 30, false))).isEmpty();
        assertThat(seen(4, count(80, 60, false))).isEmpty();
        assertThat(seen(5, count(120, 90, false))).containsEntry(BANNER, Behind.How.LATE);
    }

    @Test
    void pictures_that_were_left_out_are_late_and_more_than_those_that_came() {
        assertThat(seen(0, count(100, 0, false))).isEmpty();
        for (int second = 1; second < 3; second++)
            assertThat(seen(second, count(100 + 18L * second, 40L * second, false)))
                    .isEmpty();
        assertThat(seen(3, count(154, 120, false))).containsEntry(BANNER, Behind.How.LATE);
        // From here on it is left alone, and looked at between its tellings too.
        for (int second = 4; second < 11; second++) {
            long painted = 154 + 60L * (second - 3);
            seen(second, count(painted, 120, false));
            assertThat(seen(second + 0.5, count(painted, 120, false)).isEmpty())
                    .isEqualTo(second >= 10);
        }
    }

    @Test
    void one_halt_however_long_is_over_when_it_can_be_told() {
        assertThat(seen(0, count(100, 0, false))).isEmpty();
        assertThat(seen(1, count(160, 0, false))).isEmpty();
        for (int second = 4; second < 20; second++)
            assertThat(seen(second, count(100 + 60L * second, 180, false))).isEmpty();
    }

    @Test
    void of_two_players_the_one_that_is_behind_counts_and_the_graver_is_told() {
        for (int second = 0; second < 5; second++) {
            var all = behind.of(
                    List.of(
                            player("left", Duration.ZERO, count(10, 10L * second, false)),
                            player("right", Duration.ZERO, count(10, 0, second > 0))),
                    Duration.ofSeconds(second));
            if (second == 3) assertThat(all).containsEntry(BANNER, Behind.How.LATE);
            if (second == 4) assertThat(all).containsEntry(BANNER, Behind.How.WAITING);
        }
    }

    @Test
    void who_is_not_heard_of_is_another_matter() {
        for (int second = 0; second < 9; second++)
            assertThat(behind.of(
                            List.of(player("main", Duration.ofSeconds(5), count(1, 0, true))),
                            Duration.ofSeconds(second)))
                    .isEmpty();
    }

    @Test
    void who_is_not_heard_of_for_a_moment_has_what_it_counted_before() {
        assertThat(seen(0, count(100, 0, false))).isEmpty();
        assertThat(seen(1, count(120, 40, false))).isEmpty();
        assertThat(seen(2, count(140, 80, false))).isEmpty();
        var silent = player("main", Duration.ofSeconds(5), count(140, 80, false));
        assertThat(behind.of(List.of(silent), Duration.ofSeconds(4))).isEmpty();
        assertThat(seen(5, count(160, 120, false))).containsEntry(BANNER, Behind.How.LATE);
    }
}
