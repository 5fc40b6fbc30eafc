package khaimac.output.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import khaimac.hall.Monitor;
import khaimac.hall.Region;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import org.junit.jupiter.api.Test;

/** Which monitor a hall file means: the audience's, never the operator's, and in doubt none. */
class ChoiceTest {
    private static final PluggedMonitor LAPTOP = monitor("eDP-1", "LG", 0, 1920, 1080, 60, true);
    private static final PluggedMonitor WALL = monitor("HDMI-1", "NovaStar", 1920, 1920, 1080, 60, false);
    private static final PluggedMonitor STAGE = monitor("DP-2", "Dell", 3840, 1280, 720, 60, false);
    private static final PluggedMonitor OTHER_STAGE = monitor("DP-3", "Dell", 5120, 1920, 1080, 60, false);

    private static PluggedMonitor monitor(
            String connector, String model, int x, int width, int height, int refresh, boolean primary) {
        return new PluggedMonitor(
                connector, model, new Region(x, 0, width, height), refresh, new Size(0, 0), 1, primary, x + 1);
    }

    private static Choice choice(Monitor wanted, PluggedMonitor... there) {
        return Choice.of("LED", new Wire.Window(wanted, 1280, 720, 60), List.of(there), null);
    }

    private static PluggedMonitor taken(Choice choice) {
        return choice instanceof Choice.Taken(var monitor, var remark) && remark.isEmpty() ? monitor : null;
    }

    private static String why(Choice choice) {
        return choice instanceof Choice.None(var why) ? why.why().en() : "";
    }

    @Test
    void the_connector_says_which_whatever_the_letters_case() {
        assertThat(taken(choice(new Monitor("hdmi-1", "", ""), LAPTOP, WALL, STAGE)))
                .isEqualTo(WALL);
        assertThat(taken(choice(new Monitor("HDMI-1", "novastar", "1920x1080@60"), LAPTOP, WALL, STAGE)))
                .isEqualTo(WALL);
    }

    @Test
    void the_model_says_which_where_there_is_one_of_it() {
        assertThat(taken(choice(new Monitor("", "NovaStar", ""), LAPTOP, WALL, STAGE)))
                .isEqualTo(WALL);
    }

    @Test
    void two_of_a_model_are_told_apart_by_their_mode_and_otherwise_the_operator_is_asked() {
        assertThat(taken(choice(new Monitor("", "Dell", "1280x720"), LAPTOP, OTHER_STAGE, STAGE)))
                .isEqualTo(STAGE);
        assertThat(why(choice(new Monitor("", "Dell", ""), LAPTOP, STAGE, OTHER_STAGE)))
                .contains("not clear which monitor", "DP-2 (Dell), DP-3 (Dell)", "Write its \"connector\"");
    }

    @Test
    void one_that_is_on_stays_where_it_is_when_another_of_its_model_is_plugged_in() {
        var choice = Choice.of(
                "LED",
                new Wire.Window(new Monitor("", "Dell", ""), 1280, 720, 60),
                List.of(LAPTOP, OTHER_STAGE, STAGE),
                STAGE);
        assertThat(taken(choice)).isEqualTo(STAGE);
    }

    @Test
    void another_model_at_the_connector_is_not_the_monitor_that_is_meant() {
        assertThat(why(choice(new Monitor("HDMI-1", "Colorlight", ""), LAPTOP, WALL)))
                .contains("At HDMI-1 there is \"NovaStar\" and not \"Colorlight\"");
        var silent = monitor("HDMI-1", "", 1920, 1920, 1080, 60, false);
        assertThat(taken(choice(new Monitor("HDMI-1", "Colorlight", ""), LAPTOP, silent)))
                .as("a model that is not told is no other")
                .isEqualTo(silent);
    }

    @Test
    void what_is_missing_is_said_with_what_there_is() {
        assertThat(why(choice(new Monitor("HDMI-2", "", ""), LAPTOP, WALL)))
                .contains("HDMI-2", "is not there", "This machine has: eDP-1 (LG), HDMI-1 (NovaStar).");
        assertThat(why(choice(new Monitor("HDMI-2", "", "")))).contains("This machine has: no monitor.");
    }

    @Test
    void the_operators_screen_is_taken_only_by_the_name_of_its_connector() {
        assertThat(why(choice(new Monitor("", "LG", ""), LAPTOP))).contains("operator's own");
        assertThat(taken(choice(new Monitor("eDP-1", "", ""), LAPTOP))).isEqualTo(LAPTOP);
    }

    @Test
    void when_one_of_two_alike_is_unplugged_the_other_is_not_covered_if_it_is_the_operators() {
        var operators = monitor("DP-1", "Dell", 0, 1280, 720, 60, true);
        assertThat(Choice.of(
                        "LED", new Wire.Window(new Monitor("", "Dell", ""), 1280, 720, 60), List.of(operators), STAGE))
                .isInstanceOf(Choice.None.class);
    }

    @Test
    void a_monitor_that_shows_what_the_operator_sees_is_not_covered() {
        var mirror = monitor("HDMI-1", "NovaStar", 0, 1920, 1080, 60, false);
        assertThat(why(choice(new Monitor("HDMI-1", "", ""), LAPTOP, mirror)))
                .contains("mirrors the operator's screen eDP-1");
    }

    @Test
    void another_mode_and_a_picture_that_is_cut_off_are_remarked_and_shown() {
        assertThat(choice(new Monitor("HDMI-1", "", "1280x720"), LAPTOP, WALL))
                .isInstanceOfSatisfying(
                        Choice.Taken.class,
                        taken -> assertThat(taken.remark().en()).contains("in the mode 1920x1080@60 and not 1280x720"));
        var small = monitor("HDMI-1", "", 1920, 800, 600, 60, false);
        assertThat(choice(new Monitor("HDMI-1", "", ""), LAPTOP, small))
                .isInstanceOfSatisfying(
                        Choice.Taken.class,
                        taken -> assertThat(taken.remark().en()).contains("smaller than the picture of 1280×720"));
    }

    @Test
    void a_rate_that_is_told_one_lower_is_the_same_and_one_that_is_not_told_too() {
        assertThat(taken(choice(
                        new Monitor("HDMI-1", "", "1920x1080@60"),
                        LAPTOP,
                        monitor("HDMI-1", "", 1920, 1920, 1080, 59, false))))
                .isNotNull();
        assertThat(taken(choice(
                        new Monitor("HDMI-1", "", "1920x1080@60"),
                        LAPTOP,
                        monitor("HDMI-1", "", 1920, 1920, 1080, 0, false))))
                .isNotNull();
        assertThat(taken(choice(
                        new Monitor("HDMI-1", "", "1920x1080@60"),
                        LAPTOP,
                        monitor("HDMI-1", "", 1920, 1920, 1080, 50, false))))
                .isNull();
    }
}
