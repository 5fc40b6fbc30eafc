package khaimac.output.window;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import khaimac.hall.Monitor;
import khaimac.hall.Region;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import org.junit.jupiter.api.Test;

class DesktopTest {
    @Test
    void a_mistake_about_one_window_does_not_end_the_thread_that_looks_after_all() {
        var desktop = Desktop.one();
        var monitor = new PluggedMonitor("HDMI-1", "X", new Region(0, 0, 1, 1), 60, new Size(0, 0), 1, false, 1);
        // There is no window: whoever hides it makes a mistake.
        desktop.leave(
                new WallWindow("LED", 0, new Wire.Window(new Monitor("HDMI-1", "", ""), 1, 1, 60), monitor, () -> {}));

        assertThatCode(() -> desktop.turn(Duration.ofSeconds(1))).doesNotThrowAnyException();
    }
}
