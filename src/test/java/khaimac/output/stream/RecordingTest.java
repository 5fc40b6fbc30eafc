package khaimac.output.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.hall.Light;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import khaimac.media.film.Clips;
import khaimac.media.film.Read;
import khaimac.output.Driver;
import khaimac.output.Halls;
import khaimac.output.Picture;
import khaimac.output.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded of a surface, read back picture by picture. */
class RecordingTest {
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;

    @TempDir
    Path folder;

    @SuppressWarnings("unchecked")
    private Driver<Picture, Picture> driver(String to) throws Exception {
        var hall = Halls.of(WIDTH, HEIGHT, new Wire.Stream(to, 25, 4_000), Light.PLAIN);
        return (Driver<Picture, Picture>)
                new StreamFamily().open(hall, hall.outputs().getFirst(), () -> {});
    }

    private static void record(Driver<Picture, Picture> driver, int pictures) throws Exception {
        for (int number = 1; number <= pictures; number++) {
            driver.look(Duration.ofNanos(number * TimeUnit.SECONDS.toNanos(1) / 25));
            var pixels = new Pixels(new Size(WIDTH, HEIGHT));
            Clips.paint(pixels.bytes(), WIDTH, HEIGHT, number);
            driver.send(driver.want(new Picture(pixels, number, 1, number)));
        }
    }

    private static List<Integer> upTo(int last) {
        var all = new ArrayList<Integer>();
        for (int number = 1; number <= last; number++) all.add(number);
        return all;
    }

    @Test
    void every_picture_that_was_shown_is_in_the_file_once() throws Exception {
        var file = folder.resolve("buoi-le.mp4");
        try (var driver = driver(file.toString())) {
            record(driver, 60);
        }
        assertThat(Read.numbers(file)).isEqualTo(upTo(60));
    }

    @Test
    void a_file_whose_program_was_killed_can_be_played_to_the_last_second() throws Exception {
        for (var ending : new String[] {".mp4", ".mkv", ".ts"}) {
            var file = folder.resolve("do-dang" + ending);
            var torn = folder.resolve("bi-ngat" + ending);
            try (var driver = driver(file.toString())) {
                record(driver, 80);
                // As it lies on the disk while nothing has ended it.
                Files.copy(file, torn);
            }
            var numbers = Read.numbers(torn);
            assertThat(numbers).as(ending).hasSizeGreaterThanOrEqualTo(49).isEqualTo(upTo(numbers.size()));
        }
    }

    @Test
    void what_was_recorded_before_is_not_written_over() throws Exception {
        var file = folder.resolve("buoi-le.mp4");
        for (int times = 0; times < 2; times++) {
            try (var driver = driver(file.toString())) {
                record(driver, 5);
            }
        }
        assertThat(Read.numbers(file)).isEqualTo(upTo(5));
        assertThat(Read.numbers(folder.resolve("buoi-le-2.mp4"))).isEqualTo(upTo(5));
    }
}
