package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import khaimac.clock.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A player's clock follows its desk's. */
class DeskTimeTest {
    private static final Instant HERE = Instant.parse("2024-01-30T00:00:00Z");

    private static Duration off(DeskTime time, Instant desk) {
        return Duration.between(time.now(), desk).abs();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_player_on_another_machine_counts_with_the_desk_however_long_a_beat_is_on_its_way(long seed) {
        var random = new Random(seed);
        var clock = new VirtualClock(HERE);
        var ahead = Duration.ofSeconds(random.nextInt(100_000) - 50_000);
        var time = new DeskTime(clock);
        for (int beat = 0; beat < 40; beat++) {
            var sent = clock.now().steady();
            clock.advance(Duration.ofMillis(1 + random.nextInt(80)));
            var there = clock.now().wall().plus(ahead);
            clock.advance(Duration.ofMillis(1 + random.nextInt(80)));
            time.echoed(sent, there, 1);
            clock.advance(Duration.ofMillis(250));
        }
        assertThat(off(time, clock.now().wall().plus(ahead))).isLessThan(Duration.ofMillis(25));
    }

    @Test
    void somebody_who_sets_this_machines_clock_moves_no_countdown() {
        var clock = new VirtualClock(HERE);
        var time = new DeskTime(clock);
        time.echoed(clock.now().steady(), HERE, 1);
        clock.setWallBy(Duration.ofHours(3));
        clock.advance(Duration.ofSeconds(10));
        assertThat(time.now()).isEqualTo(HERE.plusSeconds(10));
    }

    @Test
    void when_the_desks_time_line_is_laid_anew_the_player_is_there_with_the_next_beat() {
        var clock = new VirtualClock(HERE);
        var time = new DeskTime(clock);
        time.echoed(clock.now().steady(), HERE, 1);
        clock.advance(Duration.ofSeconds(1));
        time.echoed(clock.now().steady(), HERE.plusSeconds(3_601), 1);
        assertThat(off(time, HERE.plusSeconds(3_601))).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void pictures_are_shown_at_whole_multiples_of_their_time_on_every_surface() {
        var beats = new Beats(60, 1);
        var now = Instant.parse("2024-01-30T01:20:10.123456789Z");
        var at = beats.before(now);
        assertThat(at).isEqualTo(Instant.parse("2024-01-30T01:20:10.116666667Z"));
        assertThat(beats.before(at)).isEqualTo(at);
        var next = beats.after(at);
        assertThat(next).isAfter(at);
        assertThat(beats.before(next)).isEqualTo(next);
        var one = Instant.parse("2024-01-30T01:20:10Z");
        for (int frame = 0; frame < 60; frame++) one = beats.after(one);
        assertThat(one).isEqualTo(Instant.parse("2024-01-30T01:20:11Z"));
    }
}
