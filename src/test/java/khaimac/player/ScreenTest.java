package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import khaimac.machine.SystemWatch;
import khaimac.output.Halls;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.Workshop;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.Test;

/** How often a surface is looked after, and when what ticks on it turns. Time is counted, not waited for. */
class ScreenTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant BEGIN = Instant.parse("2026-08-30T01:00:00.400Z");
    private static final Duration FOR = Duration.ofSeconds(20);
    private static final Duration FRAME = Duration.ofNanos(1_000_000_000 / 60 + 1);
    private static final Entrance FADE = new Entrance(Entrance.Kind.FADE, Duration.ofSeconds(2), null, null);

    /** What a surface did: how often it was looked after, and the moments of its new pictures. */
    private record Watched(int rounds, List<Instant> pictures) {
        List<Instant> after(Duration since) {
            return pictures.stream().filter(at -> at.isAfter(BEGIN.plus(since))).toList();
        }
    }

    @Test
    void a_clock_is_looked_after_a_few_times_a_second_and_turns_with_the_first_picture_of_each() {
        var watched = watch(new Look.ClockFace(true, ZONE, Style.PLAIN), Entrance.CUT);
        assertThat(watched.rounds()).isLessThan(6 * (int) FOR.toSeconds());
        assertThat(watched.after(Duration.ofSeconds(1)))
                .hasSizeGreaterThan(15)
                .allMatch(at -> at.equals(at.truncatedTo(ChronoUnit.SECONDS)));
    }

    @Test
    void a_countdown_turns_when_its_own_second_begins_and_is_over_time_right_after_nothing_is_left() {
        var ends = BEGIN.plusSeconds(10);
        var countdown = new Look.Countdown(new Look.Target.Until(ends), null, null, "CÒN", Style.PLAIN);
        var watched = watch(countdown, Entrance.CUT);
        assertThat(watched.rounds()).isLessThan(6 * (int) FOR.toSeconds());
        var turned = watched.after(Duration.ofSeconds(1)).stream()
                .map(at -> Duration.ofNanos(
                        Math.floorMod(Duration.between(ends, at).toNanos(), 1_000_000_000L)))
                .toList();
        // On a busy machine the letters of one or the other second are made a little late.
        assertThat(turned).hasSizeGreaterThan(17).allMatch(late -> late.compareTo(Duration.ofMillis(100)) <= 0);
        assertThat(turned).filteredOn(late -> late.compareTo(FRAME) <= 0).hasSizeGreaterThan(14);
        assertThat(watched.pictures()).anyMatch(at -> at.isAfter(ends) && at.isBefore(ends.plusMillis(100)));
    }

    @Test
    void what_stands_still_is_looked_after_twice_a_second() {
        assertThat(watch(new Look.Plain(new Colour(0x901020)), FADE).rounds())
                .isLessThan(2 * 60 + 3 * (int) FOR.toSeconds() + 30);
    }

    @Test
    void a_clock_that_comes_in_slowly_beside_a_crawl_or_by_a_dissolve_has_every_picture() {
        var fading = watch(new Look.ClockFace(true, ZONE, Style.PLAIN), FADE);
        assertThat(fading.pictures().stream().filter(at -> at.isBefore(BEGIN.plusSeconds(2))))
                .hasSizeGreaterThan(100);
        var beside = new Look.Split(
                new LookRef.Inline(new Look.ClockFace(true, ZONE, Style.PLAIN)),
                new LookRef.Inline(new Look.Crawl("MỪNG ĐẢNG QUANG VINH", 120, Style.PLAIN)));
        assertThat(watch(beside, Entrance.CUT).after(Duration.ofSeconds(5))).hasSizeGreaterThan(14 * 60);
    }

    private static Watched watch(Look look, Entrance entrance) {
        var pictures = new ArrayList<Instant>();
        int rounds = 0;
        try (var workshop = new Workshop(1, name -> null, new SystemWatch(), wrong -> {});
                var picture = new LivePicture(workshop, Wall.of(192, 96))) {
            var screen = new Screen(Halls.BANNER, picture, List.of(new Taker()));
            var beats = new Beats(60, 1);
            picture.show(new Showing(new Look.Plain(Colour.BLACK), BEGIN, Entrance.CUT, 0, null, 1));
            settle(picture, BEGIN);
            screen.show(new Showing(look, BEGIN, entrance, 0, null, 1));
            for (var passed = Duration.ZERO; passed.compareTo(FOR) < 0; rounds++) {
                var now = BEGIN.plus(passed);
                var at = beats.before(now);
                var another = screen.another();
                if (another != null) picture.show(another);
                boolean changed = settle(picture, at);
                if (changed) pictures.add(at);
                screen.turned(at, true, changed, passed, beats);
                var pause = screen.pause(now, passed, beats);
                // Who makes the letters of the next second has some time for it too.
                if (pause.compareTo(Duration.ofMillis(200)) > 0) LockSupport.parkNanos(20_000_000);
                passed = passed.plus(pause).plusNanos(100_000);
            }
        }
        return new Watched(rounds, pictures);
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

    /** A window: it takes every picture. */
    private static final class Taker implements Output {
        @Override
        public void show(LivePicture picture, Instant at) {}

        @Override
        public void close() {}
    }
}
