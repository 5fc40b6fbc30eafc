package khaimac.output.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.hall.Light;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import khaimac.media.Soundtrack;
import khaimac.media.film.Clips;
import khaimac.media.film.Read;
import khaimac.media.sound.Tones;
import khaimac.media.stream.Played;
import khaimac.output.Driver;
import khaimac.output.Halls;
import khaimac.output.Picture;
import khaimac.output.Pixels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was recorded of a surface, read back picture by picture. */
class RecordingTest {
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;

    @TempDir
    Path folder;

    private Driver<Picture, Picture> driver(String to) throws Exception {
        return driver(to, "");
    }

    @SuppressWarnings("unchecked")
    private Driver<Picture, Picture> driver(String to, @Nullable String sound) throws Exception {
        var hall = Halls.of(WIDTH, HEIGHT, new Wire.Stream(to, 25, 4_000, sound), Light.PLAIN);
        return (Driver<Picture, Picture>) new StreamFamily(speaker -> new Beeps())
                .open(hall, hall.outputs().getFirst(), () -> {});
    }

    /** A beep at each whole second of the desk, whose clock is a third of a second ahead of this machine's. */
    private static final class Beeps implements Soundtrack {
        private static final Instant ZERO = Instant.EPOCH.plusMillis(333);

        @Override
        public Instant at(Duration steady) {
            return ZERO.plus(steady);
        }

        @Override
        public Duration steady(Instant at) {
            return Duration.between(ZERO, at);
        }

        @Override
        public void read(Instant from, float[] block) {
            for (int frame = 0; frame < BLOCK; frame++) {
                double at = Duration.between(Instant.EPOCH, from).toNanos() / 1e9 + (double) frame / RATE;
                block[2 * frame] = (float) Tones.beep(at);
                block[2 * frame + 1] = block[2 * frame];
            }
        }

        @Override
        public void close() {}
    }

    /** White for a moment at each whole second; each picture comes as late as a busy machine has it. */
    private static void recordFlashes(Driver<Picture, Picture> driver, int pictures) throws Exception {
        for (int number = 0; number < pictures; number++) {
            var moment = Instant.EPOCH.plusMillis(1_000 + number * 40L);
            var due = Duration.between(Beeps.ZERO, moment);
            driver.look(due.plusMillis(5 + number * 7 % 30));
            var pixels = new Pixels(new Size(WIDTH, HEIGHT));
            if (number % 25 == 0)
                while (pixels.ints().hasRemaining()) pixels.ints().put(0xFFFFFF);
            pixels.moment(moment);
            driver.send(driver.want(new Picture(pixels, number, 1, number)));
        }
    }

    @Test
    void flash_and_beep_are_recorded_at_the_same_time_in_every_kind_of_file() throws Exception {
        for (var ending : new String[] {".mp4", ".mkv", ".ts"}) {
            var file = folder.resolve("chop" + ending);
            try (var driver = driver(file.toString())) {
                recordFlashes(driver, 125);
            }
            var flashes = Played.flashes(file);
            var beeps = Played.beeps(file);
            assertThat(flashes).as(ending).hasSize(5);
            // The first beep begins where the file does.
            for (var flash : flashes.subList(1, 5))
                assertThat(beeps)
                        .as(ending)
                        .anySatisfy(beep -> assertThat(beep - flash).isCloseTo(0, within(0.015)));
            assertThat(beeps).as(ending).hasSizeBetween(4, 5);
        }
    }

    @Test
    void where_nothing_is_heard_the_file_has_silence_to_its_end_and_without_sound_no_track() throws Exception {
        var silent = folder.resolve("im.mp4");
        try (var driver = driver(silent.toString())) {
            record(driver, 60);
        }
        assertThat(Played.soundLength(silent)).isCloseTo(2.4, within(0.1));
        var mute = folder.resolve("khong-tieng.mp4");
        try (var driver = driver(mute.toString(), null)) {
            record(driver, 60);
        }
        assertThat(Played.soundLength(mute)).isNaN();
        assertThat(Read.numbers(mute)).isEqualTo(upTo(60));
    }

    @Test
    void a_machine_that_stood_still_goes_on_in_time_and_asks_for_nothing_that_is_long_over() throws Exception {
        var file = folder.resolve("dung.mkv");
        try (var driver = driver(file.toString())) {
            recordFlashes(driver, 50);
            driver.look(Duration.ofSeconds(9));
            driver.look(Duration.ofSeconds(11));
        }
        assertThat(Played.soundLength(file)).isCloseTo(11 - 0.667, within(0.1));
        // What was heard from more than a second before it came back is silent.
        assertThat(Played.beeps(file)).noneMatch(beep -> beep > 2.5 && beep < 7);
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
