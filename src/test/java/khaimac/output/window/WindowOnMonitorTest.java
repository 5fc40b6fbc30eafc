package khaimac.output.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import khaimac.hall.Region;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real windows of a real process on a real X server: what stands where, to the pixel, while cables are plugged and
 * pulled.
 */
@Tag("processes")
class WindowOnMonitorTest {
    private static final Region OPERATOR = new Region(0, 0, 1280, 720);
    private static final Region MONITOR = new Region(1280, 0, 800, 600);

    private static Path folder;
    private static DummyDesktop desktop;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private Process wall;

    @BeforeAll
    static void aDesktopOfItsOwn() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "desktop");
        desktop = DummyDesktop.start(folder);
    }

    @AfterAll
    static void nothingStays() {
        if (desktop != null) desktop.close();
        Folders.delete(folder);
    }

    @AfterEach
    void theWallEnds() throws Exception {
        if (wall != null) {
            wall.getOutputStream().close();
            boolean ended = wall.waitFor(10, TimeUnit.SECONDS);
            if (!ended) wall.destroyForcibly();
            assertThat(ended).as("it ends by itself").isTrue();
            assertThat(wall.exitValue()).as(() -> "it ends well; " + said).isZero();
        }
        desktop.unplug("DUMMY1");
        desktop.unplug("DUMMY2");
    }

    private void wall(String connector, String model, String mode) throws IOException {
        var words = House.java("-Xmx128m", Path.of("").toAbsolutePath());
        words.set(words.size() - 1, WallProgram.class.getName());
        words.addAll(List.of(connector, model, mode));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("DISPLAY", desktop.display());
        wall = builder.start();
        Thread.ofPlatform().daemon().start(() -> {
            try (var lines = new BufferedReader(new InputStreamReader(wall.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) said.add(line);
            } catch (IOException e) {
                said.add(e.toString());
            }
        });
    }

    private void tell(String line) throws IOException {
        OutputStream in = wall.getOutputStream();
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    private void until(String begins) {
        Waiting.until(() -> begins + ": " + said, () -> said.stream().anyMatch(line -> line.startsWith(begins)));
    }

    private void untilSeen(Region monitor, int seed) {
        Waiting.until(() -> "picture " + seed + " on " + monitor + ": " + said, () -> difference(monitor, seed) == 0);
    }

    /** How much a screenshot is unlike the picture, on average and of 255. */
    private static double difference(Region monitor, int seed) {
        try {
            var seen = desktop.seen(monitor);
            var meant = meant(monitor, seed);
            long sum = 0;
            for (int i = 0; i < seen.length; i++)
                for (int shift = 0; shift <= 16; shift += 8)
                    sum += Math.abs((seen[i] >> shift & 0xFF) - (meant[i] >> shift & 0xFF));
            return sum / 3.0 / seen.length;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The picture of the output worked out anew, pixel by pixel; what is beyond it is black. */
    private static int[] meant(Region monitor, int seed) {
        var meant = new int[monitor.width() * monitor.height()];
        for (int y = 0; y < Math.min(WallProgram.HEIGHT, monitor.height()); y++) {
            for (int x = 0; x < Math.min(WallProgram.WIDTH, monitor.width()); x++) {
                boolean backdrop = x >= 10 && x < 510 && y >= 20 && y < 320;
                boolean side = x >= 480 && x < 576 && y >= 40;
                // A quarter to the right: its left edge is on top, its lower edge on the left.
                int colour = side
                        ? WallProgram.colour(y - 40, 95 - (x - 480), seed)
                        : backdrop ? WallProgram.colour(x - 10, y - 20, seed) : 0;
                meant[y * monitor.width() + x] = colour;
            }
        }
        return meant;
    }

    @Test
    void the_picture_stands_on_the_named_monitor_pixel_for_pixel_and_on_no_other() throws Exception {
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        desktop.plug("DUMMY2", "800x600", 2080, 0);
        var operators = desktop.seen(OPERATOR);
        var others = desktop.seen(new Region(2080, 0, 800, 600));
        wall("DUMMY1", "", "800x600");
        tell("show 1");
        until("health UP");
        untilSeen(MONITOR, 1);
        assertThat(desktop.windows(WallProgram.WINDOW)).containsExactly(MONITOR);
        assertThat(Arrays.equals(desktop.seen(OPERATOR), operators))
                .as("the operator's screen is as it was")
                .isTrue();
        assertThat(Arrays.equals(desktop.seen(new Region(2080, 0, 800, 600)), others))
                .as("so is the other one")
                .isTrue();
        assertThat(desktop.ask("xprop", "-name", WallProgram.WINDOW, "_NET_WM_USER_TIME", "_MOTIF_WM_HINTS"))
                .as("it does not ask for the keys, and has no frame")
                .contains(
                        "_NET_WM_USER_TIME(CARDINAL) = 0",
                        "_MOTIF_WM_HINTS(_MOTIF_WM_HINTS) = 0x2, 0x0, 0x0, 0x0, 0x0");
        tell("show 2");
        untilSeen(MONITOR, 2);
    }

    @Test
    void the_name_that_a_monitor_gives_itself_over_its_cable_says_which_it_is() throws Exception {
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        desktop.plug("DUMMY2", "800x600", 2080, 0);
        desktop.name("DUMMY1", "NovaStar");
        desktop.name("DUMMY2", "Dell");
        wall("", "novastar", "");
        tell("show 9");
        untilSeen(MONITOR, 9);
        assertThat(desktop.windows(WallProgram.WINDOW)).containsExactly(MONITOR);
    }

    @Test
    void half_the_light_is_less_of_every_number_and_none_is_black() throws Exception {
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        wall("DUMMY1", "", "");
        tell("show 1");
        untilSeen(MONITOR, 1);
        tell("bright 0.5");
        var meant = meant(MONITOR, 1);
        Waiting.until(() -> "half the light", () -> {
            var seen = seen(MONITOR);
            for (int i = 0; i < seen.length; i++)
                if (Math.abs((seen[i] & 0xFF) - (meant[i] & 0xFF) * Math.pow(0.5, 1 / 2.2)) > 1) return false;
            return true;
        });
        tell("bright 0");
        Waiting.until(() -> "black", () -> Arrays.stream(seen(MONITOR)).allMatch(pixel -> pixel == 0));
    }

    @Test
    void a_dark_gradient_keeps_its_steps_and_black_stays_black() throws Exception {
        double bright = 0.02;
        double share = Math.pow(bright, 1 / 2.2);
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        wall("DUMMY1", "", "");
        tell("show 1");
        untilSeen(MONITOR, 1);
        tell("bright " + bright);
        var meant = meant(MONITOR, 1);
        for (int shift = 0; shift <= 16; shift += 8) {
            int colour = shift;
            Waiting.until(() -> "the darkest steps of " + colour + " are as far apart as the others", () -> {
                var means = means(meant, seen(MONITOR), colour);
                if (means[0] != 0) return false;
                for (int number = 0; number < means.length; number++)
                    if (Math.abs(means[number] - number * share) > 0.1) return false;
                return true;
            });
        }
    }

    /** What became of each number of a colour, on average. */
    private static double[] means(int[] meant, int[] seen, int shift) {
        var sums = new long[256];
        var counts = new long[256];
        for (int i = 0; i < meant.length; i++) {
            int number = meant[i] >> shift & 0xFF;
            sums[number] += seen[i] >> shift & 0xFF;
            counts[number]++;
        }
        var means = new double[256];
        for (int i = 0; i < 256; i++) means[i] = sums[i] / (double) Math.max(1, counts[i]);
        return means;
    }

    private static List<Region> windows() {
        try {
            return desktop.windows(WallProgram.WINDOW);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int[] seen(Region place) {
        try {
            return desktop.seen(place);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_monitor_that_is_moved_takes_its_window_along() throws Exception {
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        wall("DUMMY1", "", "");
        tell("show 3");
        untilSeen(MONITOR, 3);
        desktop.plug("DUMMY1", "800x600", 1400, 100);
        var moved = new Region(1400, 100, 800, 600);
        untilSeen(moved, 3);
        assertThat(desktop.windows(WallProgram.WINDOW)).containsExactly(moved);
    }

    @Test
    void an_unplugged_monitor_is_told_and_the_newest_picture_is_there_when_it_is_plugged_in_again() throws Exception {
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        desktop.plug("DUMMY2", "800x600", 2080, 0);
        wall("DUMMY1", "", "");
        tell("show 4");
        untilSeen(MONITOR, 4);
        long pulled = System.nanoTime();
        desktop.unplug("DUMMY1");
        until("told The monitor DUMMY1 of the output \"LED\" was unplugged");
        System.out.printf(
                "window: unplugged, told after %d ms (goal 1000)%n", (System.nanoTime() - pulled) / 1_000_000);
        until("health LOST");
        assertThat(desktop.windows(WallProgram.WINDOW))
                .as("no window is seen anywhere")
                .isEmpty();
        tell("show 5");
        long plugged = System.nanoTime();
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        untilSeen(MONITOR, 5);
        System.out.printf(
                "window: plugged in, picture after %d ms (goal 1500)%n", (System.nanoTime() - plugged) / 1_000_000);
        assertThat(desktop.windows(WallProgram.WINDOW)).containsExactly(MONITOR);
        until("told The output \"LED\" is back");
        assertThat(said.stream().filter(line -> line.startsWith("told ")).toList())
                .as("one unplug, one return")
                .hasSize(2);
    }

    @Test
    void a_monitor_that_is_missing_at_the_start_is_told_and_joins_when_it_is_plugged_in() throws Exception {
        wall("DUMMY1", "", "");
        tell("show 6");
        until("told The monitor DUMMY1 of the output \"LED\" is not there. The audience sees nothing on it. Plug in"
                + " its cable and switch it on; the picture comes by itself. This machine has: DUMMY0.");
        until("health MISSING");
        assertThat(desktop.windows(WallProgram.WINDOW)).isEmpty();
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        untilSeen(MONITOR, 6);
    }

    @Test
    void another_mode_is_told_and_the_picture_still_stands_at_the_top_left_pixel_for_pixel() throws Exception {
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        wall("DUMMY1", "", "800x600");
        tell("show 7");
        untilSeen(MONITOR, 7);
        desktop.plug("DUMMY1", "1024x768", MONITOR.x(), MONITOR.y());
        var larger = new Region(MONITOR.x(), MONITOR.y(), 1024, 768);
        // What is beside the picture is black with and without a window.
        Waiting.until(said::toString, () -> windows().equals(List.of(larger)));
        untilSeen(larger, 7);
        until("told The monitor DUMMY1 of the output \"LED\" is in the mode 1024x768");
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        untilSeen(MONITOR, 7);
        Waiting.until(said::toString, () -> said.getLast().strip().equals("health UP"));
    }

    @Test
    void a_monitor_that_mirrors_the_operators_screen_is_not_covered() throws Exception {
        desktop.plug("DUMMY1", "800x600", 0, 0);
        wall("DUMMY1", "", "");
        tell("show 8");
        until("told The monitor DUMMY1 of the output \"LED\" mirrors the operator's screen DUMMY0");
        assertThat(desktop.windows(WallProgram.WINDOW)).isEmpty();
        desktop.plug("DUMMY1", "800x600", MONITOR.x(), MONITOR.y());
        untilSeen(MONITOR, 8);
    }
}
