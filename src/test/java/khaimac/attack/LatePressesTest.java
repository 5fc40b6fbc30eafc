package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import khaimac.engine.Wish;
import khaimac.guard.Rules;
import khaimac.panel.words.FromPage;
import khaimac.scene.SurfaceName;
import khaimac.trial.Signals;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The desk stands still for some seconds, and people press all the same. */
@Tag("processes")
@Isolated
class LatePressesTest {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    @Test
    void no_press_that_waited_for_a_desk_that_stood_still_starts_a_part_and_a_blank_is_done_all_the_same()
            throws Exception {
        try (var processes = RealProcesses.up(Rules.USUAL);
                var tablet = processes.tablet()) {
            var house = processes.house();
            assertThat(Signals.stop(processes.desk().toHandle())).isTrue();
            // A control surface gives up waiting; its GO lies in the desk's socket.
            assertThatThrownBy(() -> tablet.post("api/go", "", Duration.ofMillis(300)))
                    .isInstanceOf(HttpTimeoutException.class);
            var typed = house.guard().typed("");
            house.guard().typed("blank backdrop");
            var tapped = tablet.press(new Wish.Go());
            var tended = tablet.asked(number -> new FromPage.Tend(number, new FromPage.Care.Identify()));
            assertThatThrownBy(() -> tablet.post("api/jump/trao-huy-hieu", "", Duration.ofMillis(2_500)))
                    .isInstanceOf(HttpTimeoutException.class);
            assertThat(Signals.goOn(processes.desk().toHandle())).isTrue();

            assertThat(tapped.get(20, TimeUnit.SECONDS).because().en()).contains("late and was not done");
            assertThat(tended.get(20, TimeUnit.SECONDS).because().en()).contains("late and was not done");
            assertThat(WholeRun.sees(tablet, BACKDROP, true))
                    .as("the wall is black: " + house.said())
                    .isTrue();
            assertThat(typed).isEqualTo(khaimac.guard.Guard.Heard.DESK);
            processes.awaitSaid("late and was not done");
            // What a control surface presses now is done again, and nothing of before was.
            Waiting.until(
                    () -> "a new press is done",
                    () -> done(() -> tablet.post("api/delay/3m", "", Duration.ofSeconds(20))
                            .statusCode()));
            assertThat(tablet.state().live()).as("no part has begun").isNull();
        }
    }

    private interface Posting {
        int status() throws Exception;
    }

    private static boolean done(Posting posting) {
        try {
            return posting.status() == 200;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
