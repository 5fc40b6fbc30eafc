package khaimac.media.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import khaimac.hall.Input;
import khaimac.media.film.Clips;
import khaimac.media.film.Scaler;
import khaimac.media.film.Slot;
import khaimac.media.stream.Sender;
import org.junit.jupiter.api.Test;

/** A real stream of 30 pictures a second, seen by somebody who needs 60 ms for each. */
class SlowDecoderTest {
    private static final Duration FOR = Duration.ofSeconds(9);
    private static final Duration COSTS = Duration.ofMillis(60);

    @Test
    void what_is_seen_does_not_come_later_and_later_and_is_known_to_be_thinned() throws Exception {
        var address = "udp://127.0.0.1:" + Sender.freePort();
        var began = System.nanoTime();
        var delays = new ArrayList<Duration>();
        boolean thinned = false;
        var input = new Input(new Input.Stream(address));
        try (var sender = new Sender(address, 192, 108);
                var scaler = new Scaler();
                var tap = new Tap(
                        input,
                        () -> Duration.ofNanos(System.nanoTime() - began),
                        () -> System.nanoTime() - began > 2 * FOR.toNanos())) {
            var slot = new Slot(192, 108);
            long first = System.nanoTime();
            while (System.nanoTime() - first < FOR.toNanos()) {
                var frame = tap.next();
                assertThat(frame).isNotNull();
                scaler.scale(frame, slot);
                delays.add(sender.ago(Clips.number(slot)));
                thinned |= tap.isThinned();
                // As a decoder that is too slow for it would.
                LockSupport.parkNanos(COSTS.toNanos());
            }
        }
        assertThat(thinned).isTrue();
        // With all of them it would be four seconds by now.
        assertThat(delays.subList(delays.size() - 20, delays.size()))
                .allMatch(late -> late.compareTo(Duration.ofMillis(2_500)) < 0);
    }
}
