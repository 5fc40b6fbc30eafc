package khaimac.output.serial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is concluded from how many bytes wait in a port; a look is a tenth of a second. */
class FlowTest {
    private static final int BAUD = 115_200;

    private final Flow flow = new Flow(BAUD);

    @Test
    void a_port_that_takes_bytes_and_sends_none_is_stuck_within_half_a_second() {
        assertThat(flow.isStuck(0)).isFalse();
        flow.wrote(900);

        assertThat(looksUntilStuck(900)).isEqualTo(6);
    }

    @Test
    void it_is_stuck_although_more_and_more_is_written_to_it() {
        assertThat(flow.isStuck(0)).isFalse();
        int looks = 0;
        for (int waiting = 900; looks < 20; waiting += 900, looks++) {
            flow.wrote(900);
            if (flow.isStuck(waiting)) break;
        }

        assertThat(looks).isLessThan(7);
    }

    @Test
    void one_that_cannot_tell_is_never_doubted() {
        for (int look = 0; look < 100; look++) {
            if (look % 8 == 0) flow.wrote(900);
            assertThat(flow.isStuck(0)).isFalse();
        }
    }

    @Test
    void one_that_always_says_the_same_is_never_doubted() {
        for (int look = 0; look < 100; look++) {
            if (look % 8 == 0) flow.wrote(900);
            assertThat(flow.isStuck(64)).isFalse();
        }
    }

    @Test
    void one_that_is_gone_is_not_called_stuck() {
        flow.wrote(900);
        for (int look = 0; look < 100; look++) assertThat(flow.isStuck(-1)).isFalse();
    }

    @Test
    void one_that_is_ten_times_as_slow_as_it_should_be_is_slow_and_not_stuck() {
        assertThat(flow.isStuck(0)).isFalse();
        flow.wrote(20_000);
        for (int waiting = 20_000; waiting > 0; waiting -= BAUD / 10 / 10 / 10)
            assertThat(flow.isStuck(waiting)).isFalse();
    }

    @Test
    void one_that_counts_whole_kilobytes_is_waited_for_on_a_slow_cable() {
        var slow = new Flow(9_600);
        assertThat(slow.isStuck(0)).isFalse();
        slow.wrote(8_192);
        double waiting = 8_192;
        while (waiting > 0) {
            assertThat(slow.isStuck((int) Math.ceil(waiting / 1_024) * 1_024)).isFalse();
            waiting -= 96;
        }
    }

    @Test
    void one_that_counts_more_than_was_written_is_believed_when_it_is_empty_again() {
        assertThat(flow.isStuck(0)).isFalse();
        for (int picture = 0; picture < 50; picture++) {
            flow.wrote(100);
            assertThat(flow.isStuck(1_280)).isFalse();
            assertThat(flow.isStuck(1_280)).isFalse();
            assertThat(flow.isStuck(0)).isFalse();
        }
        flow.wrote(100);

        assertThat(looksUntilStuck(1_280)).isLessThan(8);
    }

    private int looksUntilStuck(int waiting) {
        int looks = 1;
        while (!flow.isStuck(waiting)) looks++;
        return looks;
    }
}
