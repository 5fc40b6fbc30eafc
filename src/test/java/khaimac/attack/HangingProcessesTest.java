package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import khaimac.guard.Guard;
import khaimac.guard.Rules;
import khaimac.scene.SurfaceName;
import khaimac.trial.Signals;
import khaimac.trial.Tablet;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A desk or a player lives and does nothing any more: it is told, and another takes its place. */
@Tag("processes")
@Isolated
class HangingProcessesTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final Rules SOON = Rules.USUAL.hanging(Duration.ofMillis(1_500), Duration.ofSeconds(4));

    @Test
    void a_desk_that_hangs_is_told_and_replaced_and_a_blank_that_was_typed_at_it_is_on_the_wall() throws Exception {
        try (var processes = RealProcesses.up(SOON);
                var tablet = processes.tablet()) {
            var guard = processes.house().guard();
            var hanging = processes.desk();
            assertThat(Signals.stop(hanging.toHandle())).isTrue();
            processes.awaitSaid("The desk is not answering");
            assertThat(guard.typed("blank backdrop")).isEqualTo(Guard.Heard.KEPT);
            assertThat(guard.typed("")).as("nobody starts a part later").isEqualTo(Guard.Heard.NOBODY);
            processes.awaitSaid("The desk hung and is starting again");
            Waiting.until(() -> "another desk", () -> !hanging.equals(guard.desk()));
            var again = tablet.another();
            Waiting.until(() -> "the page is back; " + processes.house().said(), () -> enters(again));
            assertThat(again.await(state -> state.opened(), Waiting.LONG)).isNotNull();
            assertThat(WholeRun.sees(again, BACKDROP, true))
                    .as("the wall is black")
                    .isTrue();
            assertThat(again.state().live()).isNull();
            assertThat(again.await(HangingProcessesTest::tellsThatItHung, Waiting.LONG))
                    .as("the page is told why")
                    .isNotNull();
        }
    }

    @Test
    void a_player_that_hangs_is_told_and_replaced_and_the_picture_is_back() throws Exception {
        try (var processes = RealProcesses.up(SOON)) {
            var hanging = processes.player();
            assertThat(Signals.stop(hanging.toHandle())).isTrue();
            processes.awaitSaid("The player stands still");
            processes.awaitSaid("The player hung and is starting again");
            assertThat(processes.house().awaitPicture(Waiting.LONG))
                    .as("the picture is back")
                    .isTrue();
            assertThat(hanging.isAlive()).isFalse();
            try (var tablet = processes.tablet()) {
                assertThat(WholeRun.sees(tablet, BACKDROP, false)).isTrue();
            }
        }
    }

    private static boolean tellsThatItHung(khaimac.panel.words.ToPage.State state) {
        return state.toString().contains("The desk hung");
    }

    private static boolean enters(Tablet tablet) {
        try {
            tablet.enter();
            return true;
        } catch (IllegalStateException | InterruptedException e) {
            return false;
        }
    }
}
