package khaimac.trial.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import khaimac.guard.Rules;
import khaimac.machine.SystemWatch;
import khaimac.panel.words.FromPage;
import khaimac.scene.Look;
import khaimac.trial.RealHouse;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lamps of a wall show a test pattern that somebody forgot, and the operator presses BLANK. */
@Tag("processes")
class BlackOverPatternsTest {
    @TempDir
    private Path folder;

    @Test
    void blank_puts_out_every_lamp_and_after_it_the_surface_is_there_again() throws Exception {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "only there every 127.x address is this machine");
        var today = new SystemWatch().now().wall().atZone(ZoneId.of("Asia/Ho_Chi_Minh"));
        var stage = Stage.in(folder, today.toLocalDate());
        var run = Files.createDirectories(folder.resolve("run"));
        try (var wall = new Wall(stage.address(), Stage.UNIVERSES);
                var house = new RealHouse(
                                Path.of("").toAbsolutePath(),
                                stage.show().toString(),
                                stage.hall().toString(),
                                run,
                                Rules.NEVER_CAREFUL,
                                null)
                        .start()) {
            boolean up = house.awaitPicture(Waiting.LONG);
            assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
            try (var hand = new Hand(house.awaitPanel(Waiting.LONG), wall)) {
                Waiting.until(
                        () -> "the player tells of its outputs",
                        () -> !hand.outputs().isEmpty());
                var pattern = new FromPage.Care.Pattern(Stage.OURS, Look.Pattern.GRID);
                hand.tablet().say(new FromPage.Tend(-1, pattern));
                Waiting.until(() -> "the pattern is there", () -> shows(hand, true));
                // Its BLANK waits for lamps that are out, and its RELEASE for lamps that are lit.
                assertThat(hand.round(0).black()).isLessThan(Duration.ofSeconds(5));
                Waiting.until(() -> "the pattern is gone", () -> shows(hand, false));
            }
        }
    }

    private static boolean shows(Hand hand, boolean pattern) {
        return hand.outputs().stream()
                .flatMap(player -> player.outputs().stream())
                .filter(output -> output.name().equals(Stage.OURS))
                .anyMatch(output -> (output.pattern() != null) == pattern);
    }
}
