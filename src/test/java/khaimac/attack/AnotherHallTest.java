package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.guard.Rules;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.trial.RealHouse;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run that was begun in one hall is started in another, and the file of the hall is damaged while it runs. */
@Tag("processes")
class AnotherHallTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final String SHOW = "vinh-bao-2024-01-30";

    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "hall");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    private String run(String hall) throws Exception {
        var words = new ArrayList<>(House.java("-Xmx64m", HERE));
        words.addAll(List.of("run", SHOW, "--hall", hall, "--panel", "0", "--lang", "en"));
        words.addAll(List.of("--folder", folder.resolve("run").toString()));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().write("quit\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void another_hall_is_asked_about_and_a_damaged_one_is_an_alarm_while_the_wall_keeps_the_hall_it_had()
            throws Exception {
        var hall = folder.resolve("our.hall.json");
        Files.copy(HERE.resolve("displays").resolve("simulated.hall.json"), hall);
        var run = folder.resolve("run");
        try (var house = new RealHouse(HERE, SHOW, hall.toString(), run, Rules.USUAL).start()) {
            boolean up = house.awaitPicture(Waiting.LONG);
            assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
            try (var caller = house.caller()) {
                assertThat(caller.await(live -> true, Waiting.LONG)).isNotNull();
                var player = Objects.requireNonNull(house.guard().player()).pid();
                for (var file : new Path[] {hall, run.resolve("hall.json")})
                    Files.write(file, new byte[(int) Files.size(file)]);
                long epoch = Objects.requireNonNull(caller.live()).epoch();
                RealHouse.kill(house.guard().desk());
                var live = caller.await(
                        one -> one.epoch() > epoch
                                && one.players().stream()
                                        .anyMatch(
                                                painting -> !painting.surfaces().isEmpty()),
                        Waiting.LONG);
                assertThat(live).as("the player paints on; " + house.said()).isNotNull();
                Waiting.until(house::said, () -> house.said().contains("The hall has no surface"));
                assertThat(house.said()).contains("Copies in the run's folder are damaged: the hall");
                assertThat(Objects.requireNonNull(house.guard().player()).pid()).isEqualTo(player);
            }
        }
        Files.copy(
                HERE.resolve("displays").resolve("simulated.hall.json"),
                run.resolve("hall.json"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("serial-banner"))
                .contains("another version of", "the hall", "Type go-on")
                .doesNotContain("Every surface shows its picture.");
    }
}
