package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import khaimac.machine.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("processes")
class HushTest {
    private Path folder;

    @BeforeEach
    void aFolderOnARealDisk() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "hush");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    @Test
    void lamps_on_the_network_hear_something_every_second_whatever_happens_beside_them() throws Exception {
        assumeTrue(
                System.getProperty("os.name", "").equals("Linux"),
                "only Linux and Windows have all of 127/8, and only Linux was tried");
        var hushes = HushTrial.run(Path.of("").toAbsolutePath(), folder, 200);

        System.out.println("stream: " + hushes);
        assertThat(folder.resolve("run").resolve("house").resolve("outputs.log"))
                .content()
                .as("how the outputs did is noted beside the run")
                .contains("\tBackdrop\tup\t");
        assertThat(hushes.deskDies()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(hushes.memoryCleaned()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
        assertThat(hushes.besideTablets()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    }
}
