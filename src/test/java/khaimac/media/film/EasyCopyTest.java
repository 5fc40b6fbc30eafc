package khaimac.media.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import khaimac.media.Unplayable;
import khaimac.scene.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that plays easily has every picture of the film, once and in its place. */
class EasyCopyTest {
    @TempDir
    Path folder;

    private static List<Integer> numbers(Path file, int width, int height) throws Unplayable {
        var all = new ArrayList<Integer>();
        try (var spool = new Spool(file);
                var scaler = new Scaler()) {
            var slot = new Slot(width, height);
            while (spool.next()) {
                scaler.scale(spool.frame(), slot);
                all.add(Clips.number(slot));
            }
        }
        return all;
    }

    @Test
    void it_has_every_picture_in_the_size_of_its_wall_and_the_film_stays_as_it_is() throws Exception {
        var film = Clips.film(folder.resolve("phim.mkv"), 640, 360, 25, 60, 60);
        var before = Files.readAllBytes(film);
        var clip = EasyCopy.of(film, folder.resolve("ban.mp4"), 320, 180, Look.Fit.CONTAIN);
        assertThat(clip.width()).isEqualTo(320);
        assertThat(clip.height()).isEqualTo(180);
        assertThat(clip.fps()).isEqualTo(25);
        assertThat(numbers(folder.resolve("ban.mp4"), 320, 180))
                .isEqualTo(IntStream.range(0, 60).boxed().toList());
        assertThat(Files.readAllBytes(film)).isEqualTo(before);
        try (var all = Files.list(folder)) {
            assertThat(all.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("phim.mkv", "ban.mp4");
        }
    }

    @Test
    void it_is_never_larger_than_the_film() throws Exception {
        var film = Clips.film(folder.resolve("phim.mp4"), 192, 108, 25, 10, 5);
        var clip = EasyCopy.of(film, folder.resolve("ban.mp4"), 1920, 1080, Look.Fit.CONTAIN);
        assertThat(clip.width()).isEqualTo(192);
    }

    @Test
    void nothing_is_left_of_a_copy_that_could_not_be_made() throws IOException {
        var broken = Files.writeString(folder.resolve("hong.mp4"), "không phải phim");
        assertThatThrownBy(() -> EasyCopy.of(broken, folder.resolve("ban.mp4"), 320, 180, Look.Fit.CONTAIN))
                .isInstanceOf(Unplayable.class);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(broken);
        }
    }
}
