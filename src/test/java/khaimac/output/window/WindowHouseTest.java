package khaimac.output.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import khaimac.hall.Region;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole house with a hall of one monitor: what the painter painted is what stands on the wall. */
@Tag("processes")
class WindowHouseTest {
    private static final String HALL = """
        {"format": "khaimac-hall/1", "name": "Thử", "surfaces": {"backdrop": {"pixels": [960, 540]}},
         "outputs": [{"name": "LED", "window": {"monitor": {"connector": "DUMMY1", "mode": "960x540"}},
           "shows": [{"surface": "backdrop"}]}]}
        """;

    @Test
    void the_wall_shows_what_the_painter_painted_and_the_preview_window_stands_on_the_operators_screen()
            throws Exception {
        var folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "windows");
        try (var desktop = DummyDesktop.start(folder)) {
            desktop.plug("DUMMY1", "960x540", 1280, 0);
            Files.writeString(folder.resolve("hall.hall.json"), HALL);
            var words = House.java("-Xmx128m", Path.of("").toAbsolutePath());
            words.addAll(List.of(
                    "run",
                    Path.of("show-files/vinh-bao-2024-01-30.show.json")
                            .toAbsolutePath()
                            .toString(),
                    "--hall",
                    folder.resolve("hall.hall.json").toString(),
                    "--folder",
                    folder.resolve("run").toString(),
                    "--record",
                    folder.resolve("pictures").toString(),
                    "--panel",
                    "0",
                    "--preview",
                    "--lang",
                    "en"));
            var builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said.txt").toFile());
            builder.environment().put("DISPLAY", desktop.display());
            var house = builder.start();
            try {
                var wall = new Region(1280, 0, 960, 540);
                Waiting.until(
                        () -> text(folder.resolve("said.txt")),
                        () -> same(desktop, wall, folder.resolve("pictures").resolve("backdrop")));
                assertThat(desktop.windows("LED")).containsExactly(wall);
                Waiting.until(() -> text(folder.resolve("said.txt")), () -> windows(desktop, "Khai Mạc") == 1);
                if (!DummyDesktop.found("xdotool")) {
                    System.out.println("window: no xdotool here, so no key is pressed in a window");
                    return;
                }
                // Whoever has a window before him and no panel presses B.
                desktop.ask("xdotool", "search", "--name", "^LED$", "windowfocus", "key", "b");
                Waiting.until(() -> text(folder.resolve("said.txt")), () -> isBlack(desktop, wall));
            } finally {
                house.getOutputStream().write("quit\n".getBytes(StandardCharsets.UTF_8));
                house.getOutputStream().flush();
                if (!house.waitFor(20, TimeUnit.SECONDS)) house.destroyForcibly();
            }
            assertThat(house.exitValue()).as(text(folder.resolve("said.txt"))).isZero();
        } finally {
            Folders.delete(folder);
        }
    }

    /** The newest recorded picture and a screenshot: a mean difference of at most 1 of 255. */
    private static boolean same(DummyDesktop desktop, Region wall, Path pictures) {
        try (var files = Files.exists(pictures) ? Files.list(pictures) : Stream.<Path>of()) {
            var newest = files.sorted().reduce((one, other) -> other).orElse(null);
            if (newest == null) return false;
            var picture = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(newest)));
            if (picture == null) return false;
            var seen = desktop.seen(wall);
            long sum = 0;
            for (int i = 0; i < seen.length; i++) {
                int meant = picture.getRGB(i % wall.width(), i / wall.width());
                for (int shift = 0; shift <= 16; shift += 8)
                    sum += Math.abs((seen[i] >> shift & 0xFF) - (meant >> shift & 0xFF));
            }
            return sum / 3.0 / seen.length <= 1;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isBlack(DummyDesktop desktop, Region wall) {
        try {
            return Arrays.stream(desktop.seen(wall)).allMatch(pixel -> pixel == 0);
        } catch (IOException e) {
            return false;
        }
    }

    private static int windows(DummyDesktop desktop, String name) {
        try {
            return desktop.windows(name).size();
        } catch (IOException e) {
            return 0;
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }
}
