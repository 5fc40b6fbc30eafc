package khaimac.media.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.machine.SystemWatch;
import khaimac.scene.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every picture of a film is there when it is due: counted by the number that each of them carries. */
class ProjectorTest {
    private static final int FPS = 25;
    private static final Cut WHOLE = new Cut(Duration.ZERO, null, false);

    @TempDir
    Path folder;

    private Path film(int pictures, int gop) {
        return Clips.film(folder.resolve("film.mp4"), 192, 108, FPS, pictures, gop);
    }

    private static Projector projector(Path file, Cut cut) {
        return new Projector(file, cut, 192, 108, Look.Fit.CONTAIN, new SystemWatch());
    }

    private static Duration at(int picture) {
        return Duration.ofNanos(picture * TimeUnit.SECONDS.toNanos(1) / FPS);
    }

    private static void until(String what, BooleanSupplier is) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!is.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** The picture of a moment, once it is there. */
    private static int shown(Projector projector, Duration run) {
        until("a picture", () -> projector.has(run));
        until("the picture of " + run, () -> isDue(projector.at(run), run));
        return Clips.number(projector.at(run));
    }

    private static boolean isDue(Slot slot, Duration run) {
        return slot != null && run.minus(slot.run()).compareTo(at(1)) < 0;
    }

    private static List<Integer> shown(Projector projector, int from, int to) {
        var seen = new ArrayList<Integer>();
        for (int picture = from; picture < to; picture++) seen.add(shown(projector, at(picture)));
        return seen;
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @Test
    void every_picture_comes_once_and_in_its_place() {
        try (var projector = projector(film(60, 12), WHOLE)) {
            assertThat(shown(projector, 0, 60)).isEqualTo(numbers(0, 60));
        }
    }

    @Test
    void the_last_picture_stands_after_the_end() {
        try (var projector = projector(film(30, 12), WHOLE)) {
            assertThat(shown(projector, at(29))).isEqualTo(29);
            assertThat(Clips.number(projector.at(Duration.ofHours(1)))).isEqualTo(29);
            assertThat(projector.broken()).isNull();
        }
    }

    @Test
    void whoever_comes_long_after_the_end_sees_the_last_picture() {
        try (var projector = projector(film(30, 12), WHOLE)) {
            var late = Duration.ofDays(365);
            until("a picture", () -> projector.has(late) && projector.at(late) != null);
            assertThat(Clips.number(projector.at(late))).isEqualTo(29);
        }
    }

    @Test
    void a_loop_has_no_seam() {
        try (var projector = projector(film(20, 20), new Cut(Duration.ZERO, null, true))) {
            var thrice = new ArrayList<>(numbers(0, 20));
            thrice.addAll(numbers(0, 20));
            thrice.addAll(numbers(0, 20));
            assertThat(shown(projector, 0, 60)).isEqualTo(thrice);
        }
    }

    @Test
    void a_loop_of_a_part_that_begins_between_key_pictures_has_no_seam() {
        try (var projector = projector(film(60, 60), new Cut(at(31), at(41), true))) {
            var twice = new ArrayList<>(numbers(31, 41));
            twice.addAll(numbers(31, 41));
            assertThat(shown(projector, 0, 20)).isEqualTo(twice);
        }
    }

    @Test
    void a_part_of_a_film_begins_and_ends_where_it_should() {
        try (var projector = projector(film(60, 25), new Cut(at(7), at(17), false))) {
            assertThat(shown(projector, 0, 10)).isEqualTo(numbers(7, 17));
            assertThat(Clips.number(projector.at(at(30)))).isEqualTo(16);
        }
    }

    @Test
    void a_player_that_comes_back_shows_the_picture_of_now() {
        try (var projector = projector(film(250, 50), WHOLE)) {
            assertThat(shown(projector, at(203))).isEqualTo(203);
        }
    }

    @Test
    void a_film_that_is_set_back_shows_its_old_picture_until_the_new_one_is_there() {
        try (var projector = projector(film(250, 50), WHOLE)) {
            assertThat(shown(projector, at(200))).isEqualTo(200);
            boolean isThere = projector.has(at(30));
            // Who paints before that draws the moment before.
            if (!isThere) assertThat(Clips.number(projector.at(at(200)))).isEqualTo(200);
            assertThat(shown(projector, at(30))).isEqualTo(30);
        }
    }

    @Test
    void a_film_that_is_put_up_over_its_own_end_is_seen_twice_in_the_dissolve() {
        try (var projector = projector(film(60, 12), WHOLE)) {
            assertThat(shown(projector, at(59))).isEqualTo(59);
            for (int picture = 0; picture < 10; picture++) {
                assertThat(Clips.number(projector.at(at(70 + picture)))).isEqualTo(59);
                assertThat(shown(projector, at(picture))).isEqualTo(picture);
            }
        }
    }

    @Test
    void a_film_that_stands_shows_one_picture() {
        try (var projector = projector(film(60, 12), WHOLE)) {
            assertThat(shown(projector, at(20))).isEqualTo(20);
            long number = projector.at(at(20)).number();
            assertThat(projector.at(at(20)).number()).isEqualTo(number);
        }
    }

    @Test
    void a_file_that_was_torn_off_keeps_its_last_picture_and_then_says_why() throws IOException {
        var file = Clips.film(folder.resolve("film.mkv"), 192, 108, FPS, 250, 12);
        var bytes = Files.readAllBytes(file);
        var torn = folder.resolve("torn.mkv");
        Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        try (var projector = projector(torn, new Cut(Duration.ZERO, null, false))) {
            int last = 0;
            int picture = 0;
            for (; projector.broken() == null && picture < 250; picture++) {
                var run = at(picture);
                // At the pace of life: behind the torn place nothing comes any more.
                long patience = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(picture < 60 ? 10_000 : 60);
                while (!isDue(projector.at(run), run) && System.nanoTime() < patience) LockSupport.parkNanos(1_000_000);
                int number = Clips.number(projector.at(run));
                assertThat(number).isGreaterThanOrEqualTo(last);
                last = number;
                if (picture < 60) assertThat(number).isEqualTo(picture);
            }
            until("it says so", () -> projector.at(at(310)) != null && projector.broken() != null);
            last = Clips.number(projector.at(at(310)));
            assertThat(last).isBetween(60, 240);
            // A machine that hung for two seconds may bring a picture more.
            assertThat(Clips.number(projector.at(Duration.ofHours(1)))).isBetween(last, 240);
        }
    }

    @Test
    void a_film_that_is_ready_and_that_nobody_draws_is_not_lost() {
        var steady = new AtomicReference<>(Duration.ZERO);
        Watch still = () -> new Moment(Instant.EPOCH, steady.get());
        try (var projector = new Projector(film(250, 50), WHOLE, 192, 108, Look.Fit.CONTAIN, still)) {
            until("a picture", () -> projector.has(Duration.ZERO));
            // It fills what it has room for.
            for (int round = 0; round < 50; round++) LockSupport.parkNanos(10_000_000);
            // Somebody looks ahead again and again, and draws nothing: what is ready waits.
            for (int second = 0; second < 20; second++) {
                steady.set(Duration.ofSeconds(second));
                projector.has(at(90));
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(projector.broken()).isNull();
        }
    }

    @Test
    void what_is_no_film_says_so() throws IOException {
        var empty = Files.createFile(folder.resolve("empty.mp4"));
        var words = Files.writeString(folder.resolve("words.mp4"), "đây không phải phim".repeat(100));
        for (var file : List.of(empty, words, folder.resolve("nowhere.mp4"))) {
            try (var projector = projector(file, WHOLE)) {
                until(file + " is broken", () -> projector.broken() != null);
                assertThat(projector.has(Duration.ZERO)).isFalse();
            }
        }
    }

    @Test
    void a_clip_knows_how_long_and_how_large_it_is() throws Exception {
        var clip = Peek.of(film(60, 12));
        assertThat(clip.length()).isEqualTo(at(60));
        assertThat(List.of(clip.width(), clip.height())).isEqualTo(List.of(192, 108));
        assertThat(clip.fps()).isEqualTo(FPS);
        assertThat(clip.sound()).isFalse();
        assertThat(clip.notes()).isEmpty();
    }

    /** Reads of it wait until somebody writes into it: a stick that hangs, a folder of a network that is away. */
    private Path hanging() throws Exception {
        var pipe = folder.resolve("treo.mp4");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipe with a name");
        } catch (IOException e) {
            assumeTrue(false, "no pipes with names on this machine");
        }
        return pipe;
    }

    private static long heads(Path film) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("film " + film.getFileName()))
                .count();
    }

    @Test
    void a_film_that_does_not_open_is_told_after_some_seconds_and_no_head_waits_beside_another() throws Exception {
        var passed = new AtomicReference<>(Duration.ZERO);
        Watch watch = () -> new Moment(Instant.EPOCH.plus(passed.get()), passed.get());
        var file = hanging();
        try (var projector = new Projector(file, WHOLE, 192, 108, Look.Fit.CONTAIN, watch)) {
            for (int second = 0; second <= 5; second++) {
                passed.set(Duration.ofSeconds(second));
                assertThat(projector.has(passed.get())).isFalse();
                assertThat(projector.broken()).as("after %d s", second).isNull();
            }
            for (int second = 6; second <= 60; second++) {
                passed.set(Duration.ofSeconds(second));
                assertThat(projector.has(passed.get())).isFalse();
                assertThat(projector.broken()).as("after %d s", second).isNotNull();
            }
            assertThat(heads(file)).isEqualTo(1);
        } finally {
            // Whoever waits for it is let go.
            Files.newByteChannel(file, StandardOpenOption.WRITE).close();
        }
    }

    @Test
    void who_waited_long_for_a_film_sees_where_it_is_by_then() throws Exception {
        var film = Files.move(film(250, 12), folder.resolve("sau.mp4"));
        var late = at(100);
        try (var projector = projector(film, WHOLE)) {
            assertThat(projector.has(late)).isFalse();
            assertThat(shown(projector, late)).isEqualTo(100);
            assertThat(heads(film)).isEqualTo(1);
        }
    }
}
