package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import khaimac.link.ToDesk;
import khaimac.machine.SystemWatch;
import khaimac.output.Halls;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.Workshop;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.Test;

/** What a surface counts of late pictures while its player stands still again and again. Time is counted. */
class StutterTest {
    private static final Instant BEGIN = Instant.parse("2026-08-30T01:00:00.400Z");
    private static final Duration FOR = Duration.ofSeconds(10);
    private static final Look CRAWL = new Look.Crawl("MỪNG ĐẢNG QUANG VINH, MỪNG XUÂN GIÁP THÌN", 120, Style.PLAIN);

    /** Somebody stops the process for the first part of every third of a second. */
    private static final Duration EVERY = Duration.ofMillis(333);

    /** A machine: how long it stands still each time, and how long a turn takes it otherwise. */
    private record Machine(Duration stands, Duration turn) {
        private static Machine stopped(int millis, int turn) {
            return new Machine(Duration.ofMillis(millis), Duration.ofMillis(turn));
        }

        /** Where it is at once when it should go on at a moment. */
        private Duration goesOn(Duration at) {
            var within = Duration.ofNanos(at.toNanos() % EVERY.toNanos());
            return within.compareTo(stands) < 0 ? at.minus(within).plus(stands) : at;
        }

        /** When a turn is done that began then. */
        private Duration worked(Duration at) {
            var done = at;
            for (long left = turn.toNanos(); left > 0; left -= 1_000_000) done = goesOn(done.plusMillis(1));
            return done;
        }
    }

    @Test
    void pictures_that_were_left_out_while_the_process_stood_still_are_late() {
        var count = watch(CRAWL, Machine.stopped(250, 2));
        assertThat(count.painted()).isBetween(100L, 250L);
        assertThat(count.late()).as("of 60 in a second three quarters").isBetween(350L, 480L);
    }

    @Test
    void it_is_the_same_where_the_process_stops_amid_a_turn() {
        var count = watch(CRAWL, Machine.stopped(250, 14));
        assertThat(count.late()).isBetween(300L, 480L);
    }

    @Test
    void a_slow_machine_that_paints_evenly_is_not_late() {
        assertThat(watch(CRAWL, Machine.stopped(0, 2)).late()).isZero();
        assertThat(watch(CRAWL, Machine.stopped(0, 40)).late()).isZero();
        assertThat(watch(CRAWL, Machine.stopped(0, 140)).late()).isZero();
        assertThat(watch(CRAWL, Machine.stopped(0, 140)).painted()).isGreaterThan(60);
    }

    @Test
    void what_does_not_move_is_never_late() {
        assertThat(watch(new Look.Plain(Colour.BLACK), Machine.stopped(250, 2)).late()).isZero();
        var clock = new Look.ClockFace(true, ZoneId.of("Asia/Ho_Chi_Minh"), Style.PLAIN);
        assertThat(watch(clock, Machine.stopped(250, 2)).late()).isZero();
    }

    @Test
    void an_output_that_takes_few_pictures_misses_few() {
        var count = watch(CRAWL, Machine.stopped(250, 2), feed(Duration.ofMillis(100)));
        assertThat(count.painted()).isBetween(20L, 60L);
        assertThat(count.late()).isBetween(30L, 80L);
    }

    @Test
    void what_nobody_took_for_a_while_was_not_late() {
        var since = BEGIN.plusSeconds(3);
        var count = watch(CRAWL, Machine.stopped(0, 2), new Output() {
            @Override
            public boolean takes(Instant at) {
                return at.isBefore(since) || at.isAfter(since.plusSeconds(4));
            }

            @Override
            public void show(LivePicture picture, Instant at) {}

            @Override
            public void close() {}
        });
        assertThat(count.painted()).isGreaterThan(300);
        assertThat(count.late()).isZero();
    }

    /** An output that takes all pictures that are so far apart. */
    private static Feed feed(Duration apart) {
        return new Feed(() -> null, Feed.Every.ONE, apart, (to, picture, at) -> {});
    }

    private static ToDesk.Count watch(Look look, Machine machine) {
        return watch(look, machine, feed(Duration.ZERO));
    }

    private static ToDesk.Count watch(Look look, Machine machine, Output output) {
        try (var workshop = new Workshop(1, name -> null, new SystemWatch(), wrong -> {});
                var picture = new LivePicture(workshop, Wall.of(192, 96))) {
            var screen = new Screen(Halls.BANNER, picture, List.of(output));
            var beats = new Beats(60, 1);
            screen.show(new Showing(look, BEGIN, Entrance.CUT, 0, null, 1));
            boolean first = true;
            for (var passed = Duration.ZERO; passed.compareTo(FOR) < 0; ) {
                var at = beats.before(BEGIN.plus(passed));
                var another = screen.another();
                if (another != null) picture.show(another);
                boolean wanted = another != null || screen.isWanted(at);
                boolean changed = wanted && settle(picture, at);
                if (changed) output.show(picture, at);
                // What the letters took is no matter here: the first picture stands before anything is counted.
                if (!first) passed = machine.worked(passed);
                first = false;
                screen.turned(at, wanted, changed, passed, beats);
                var pause = screen.pause(BEGIN.plus(passed), passed, beats);
                passed = machine.goesOn(passed.plus(pause).plusNanos(100_000));
            }
            return screen.count();
        }
    }

    /** @return whether it was another picture */
    private static boolean settle(LivePicture picture, Instant at) {
        boolean changed = picture.paint(at);
        for (int i = 0; i < 5_000 && picture.isWaiting(); i++) {
            LockSupport.parkNanos(1_000_000);
            changed |= picture.paint(at);
        }
        return changed;
    }
}
