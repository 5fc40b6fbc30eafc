package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import khaimac.machine.Folders;
import khaimac.media.film.Clips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two players in two processes show the same film, and neither knows of the other. */
@Tag("processes")
class FilmTwinsTest {
    private static final int FPS = 10;

    private Path folder;

    @BeforeEach
    void aFolderOnARealDisk() throws Exception {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "twins");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    /** How near they are is measured by the bench; here a loaded machine may cost pictures, but never the step. */
    @Test
    void two_players_in_two_processes_show_the_same_picture_of_a_film_in_the_same_moment() throws Exception {
        var film = Clips.film(folder.resolve("phim.mp4"), 96, 54, FPS, 80, 10);
        var result = FilmTwins.run(Path.of("").toAbsolutePath(), folder, film, FPS, Duration.ofSeconds(6));

        System.out.println("twins: " + result);
        assertThat(result.beats()).isGreaterThan(30);
        assertThat(result.same()).isGreaterThan(result.beats() * 8 / 10);
        assertThat(result.sameNow()).isGreaterThan(result.beats() * 6 / 10);
    }
}
