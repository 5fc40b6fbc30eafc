package khaimac.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import khaimac.clock.VirtualClock;
import khaimac.finding.Sentence;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every output does, whatever it speaks, in time that only we move. */
class OutputMachineTest {
    private static final int[] RED_GREEN = {0xFF0000, 0x00FF00, 0, 0};

    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-01-01T12:00:00Z"));
    private final Tube tube = new Tube(4);
    private final khaimac.hall.Hall hall = Halls.of(4, 1, new Wire.Simulated(), Light.PLAIN);
    private final Montage montage = new Montage(hall, hall.outputs().getFirst());
    private final List<Sentence> told = new ArrayList<>();
    private final OutputMachine machine =
            new OutputMachine(tube, hall, hall.outputs().getFirst(), montage, () -> {}, told::add);

    @Test
    void a_device_gets_the_picture_and_then_only_what_changes() {
        show(RED_GREEN);
        pass(100);

        assertThat(tube.shown).containsExactly(RED_GREEN);
        assertThat(tube.received).hasSize(2);
        show(0xFF0000, 0x00FF00, 0, 0x0000FF);
        pass(100);
        assertThat(tube.received).hasSize(3).last().isEqualTo(new Tube.Two(2, 0, 0x0000FF));
        assertThat(state()).isEqualTo(Health.State.UP);
        assertThat(told).isEmpty();
    }

    @Test
    void nothing_is_sent_before_there_is_a_picture() {
        montage.expect(Halls.BANNER);
        pass(5_000);

        assertThat(tube.received).isEmpty();
        assertThat(state()).isEqualTo(Health.State.WAITING);
    }

    @Test
    void an_output_comes_and_goes_and_both_are_said_once() {
        tube.there = false;
        show(RED_GREEN);
        pass(5_000);
        assertThat(state()).isEqualTo(Health.State.MISSING);
        assertThat(told).containsExactly(Tube.AWAY);

        tube.there = true;
        pass(1_100);
        assertThat(tube.shown).containsExactly(RED_GREEN);
        pass(6_000);
        assertThat(state()).isEqualTo(Health.State.UP);
        assertThat(told)
                .hasSize(2)
                .last()
                .satisfies(words -> assertThat(words.en()).contains("is back"));

        tube.there = false;
        pass(900);
        assertThat(state()).isEqualTo(Health.State.LOST);
        pass(10_000);
        assertThat(told).hasSize(4);
        assertThat(tube.closed).isEqualTo(1);
    }

    @Test
    void a_stuck_device_that_takes_a_little_each_time_it_is_opened_is_told_once() {
        show(RED_GREEN);
        pass(100);
        for (int time = 0; time < 20; time++) {
            tube.breaksAfter = 2;
            pass(2_500);
            assertThat(tube.opened).as("it is tried again and again").isGreaterThan(time);
        }
        assertThat(told).containsExactly(Tube.BROKEN);

        tube.breaksAfter = Integer.MAX_VALUE;
        pass(8_000);
        assertThat(told)
                .hasSize(2)
                .last()
                .satisfies(words -> assertThat(words.en()).contains("is back"));
    }

    @Test
    void up_is_what_has_lasted_and_not_what_took_a_picture_before_it_was_stuck_again() {
        show(RED_GREEN);
        pass(100);
        assertThat(state()).isEqualTo(Health.State.UP);
        tube.breaksAfter = 2;
        pass(2_500);
        var states = java.util.EnumSet.noneOf(Health.State.class);
        for (int time = 0; time < 10; time++) {
            tube.breaksAfter = 2;
            pass(900);
            for (int step = 0; step < 1_000; step++) {
                pass(1);
                states.add(state());
                assertThat(machine.health(clock.now()).words()).isEqualTo(Tube.BROKEN);
            }
        }
        assertThat(states).containsExactly(Health.State.LOST);

        tube.breaksAfter = Integer.MAX_VALUE;
        pass(4_000);
        assertThat(state()).isEqualTo(Health.State.LOST);
        pass(2_500);
        assertThat(state()).isEqualTo(Health.State.UP);
    }

    @Test
    void a_device_that_is_there_before_its_first_picture_waits_for_it_and_is_missed_no_more() {
        montage.expect(Halls.BANNER);
        tube.there = false;
        pass(100);
        assertThat(state()).isEqualTo(Health.State.MISSING);
        tube.there = true;
        pass(1_100);
        assertThat(state()).isEqualTo(Health.State.WAITING);
    }

    @Test
    void one_unplug_is_told_once_although_it_is_then_missing_and_what_is_found_in_its_place_is_told() {
        show(RED_GREEN);
        pass(100);
        tube.refuses = Lost.absent(Tube.AWAY);
        pass(5_000);
        assertThat(told).containsExactly(Tube.BROKEN);
        assertThat(machine.health(clock.now()).words()).isEqualTo(Tube.BROKEN);

        var taken = Sentence.same("another program has it");
        tube.refuses = new Lost(taken);
        pass(2_000);
        assertThat(told).containsExactly(Tube.BROKEN, taken);

        tube.refuses = null;
        pass(7_000);
        assertThat(told)
                .hasSize(3)
                .last()
                .satisfies(words -> assertThat(words.en()).contains("is back"));
    }

    @Test
    void what_takes_long_is_seen_and_not_told_as_trouble() {
        var starting = Sentence.same("still starting");
        tube.refuses = Lost.notYet(starting);
        show(RED_GREEN);
        pass(3_000);
        assertThat(state()).isEqualTo(Health.State.WAITING);
        assertThat(machine.health(clock.now()).words()).isEqualTo(starting);
        assertThat(told).isEmpty();

        tube.refuses = null;
        pass(1_100);
        assertThat(state()).isEqualTo(Health.State.UP);
        assertThat(told).isEmpty();
    }

    @Test
    void a_device_that_comes_back_gets_everything_although_nothing_changed() {
        show(RED_GREEN);
        pass(100);
        tube.there = false;
        pass(1_000);
        java.util.Arrays.fill(tube.shown, 0x123456);
        tube.there = true;
        pass(1_100);

        assertThat(tube.shown).containsExactly(RED_GREEN);
    }

    @Test
    void a_failed_send_is_not_sent() {
        tube.breaksAfter = 1;
        show(RED_GREEN);
        pass(10);
        assertThat(machine.health(clock.now()).sent()).isZero();
        assertThat(state()).isEqualTo(Health.State.MISSING);

        tube.breaksAfter = Integer.MAX_VALUE;
        tube.received.clear();
        pass(300);
        assertThat(tube.received).extracting(Tube.Two::at).containsExactly(0, 2);
        assertThat(machine.health(clock.now()).sent()).isEqualTo(1);
    }

    @Test
    void a_stream_never_pauses_for_longer_than_800_ms() {
        show(RED_GREEN);
        pass(10_000);

        assertThat(machine.health(clock.now()).gap()).isLessThanOrEqualTo(Duration.ofMillis(801));
        assertThat(machine.health(clock.now()).sent()).isBetween(12L, 13L);
        assertThat(tube.received)
                .as("all of it, each time")
                .hasSize(2 * (int) machine.health(clock.now()).sent());
    }

    @Test
    void pictures_keep_the_pace_of_the_device_and_the_newest_is_next() {
        for (int i = 1; i <= 100; i++) {
            show(i, i, i, i);
            pass(5);
        }

        assertThat(machine.health(clock.now()).sent()).isBetween(25L, 26L);
        assertThat(machine.health(clock.now()).dropped()).isBetween(70L, 76L);
        pass(20);
        assertThat(tube.shown).containsExactly(100, 100, 100, 100);
    }

    @ParameterizedTest
    @CsvSource({
        "25000, 25000, 0",
        "25000, 25000, 12000",
        "25000, 25000, 24600",
        "41667, 41030, 3000",
        "50000, 41030, 20000",
        "16667, 8000, 1000",
        "143000, 131000, 9000"
    })
    void of_what_moves_every_picture_is_sent_and_none_of_them_twice(int painted, int device, int later) {
        tube.pace = Pace.of(Duration.ofNanos(device * 1_000L))
                .keepAlive(Duration.ofNanos(2_000L * device))
                .restless(true);
        show(1, 1, 1, 1);
        passTo(clock.now().steady().plusMillis(200));
        var random = new Random(7);
        var begin = clock.now().steady().plusNanos(later * 1_000L);
        for (int i = 2; i < 400; i++) {
            // A thread that paints is woken up to two milliseconds late.
            passTo(begin.plusNanos(painted * 1_000L * (i - 2) + random.nextInt(2_000_000)));
            show(i, i, i, i);
            machine.turn(clock.now(), () -> 1);
        }
        passTo(clock.now().steady().plusMillis(300));

        var sent = tube.received.stream()
                .filter(two -> two.at() == 0)
                .map(Tube.Two::left)
                .toList();
        // It takes half a second to find the beat of what has begun to move.
        var running = sent.subList(sent.indexOf(30), sent.indexOf(399) + 1);
        assertThat(running)
                .containsExactlyElementsOf(IntStream.range(30, 400).boxed().toList());
        assertThat(sent.size() - sent.indexOf(399))
                .as("what stands is sent again and again")
                .isGreaterThan(1);
    }

    /** As the thread of an output does it: it rests until it is time. */
    private void passTo(Duration then) {
        while (clock.now().steady().compareTo(then) < 0) {
            var until = machine.turn(clock.now(), () -> 1);
            var next = until.compareTo(then) < 0 ? until : then;
            if (next.compareTo(clock.now().steady()) > 0)
                clock.advance(next.minus(clock.now().steady()));
        }
    }

    @Test
    void whoever_comes_a_little_late_keeps_the_beat() {
        for (int i = 0; i < 100; i++) {
            show(i, i, i, i);
            machine.turn(clock.now(), () -> 1);
            // The machine rests for 20 ms, and is woken half a millisecond late each time.
            clock.advance(Duration.ofNanos(20_000_000L + (i % 2 == 0 ? 500_000 : -500_000)));
        }

        assertThat(machine.health(clock.now()).sent()).isGreaterThanOrEqualTo(99);
    }

    @Test
    void the_packets_of_a_picture_are_spread_over_its_time() {
        tube.pace = Pace.of(Duration.ofMillis(20)).spread(Duration.ofMillis(10));
        show(RED_GREEN);

        machine.turn(clock.now(), () -> 1);
        assertThat(tube.received).hasSize(1);
        pass(4);
        assertThat(tube.received).hasSize(1);
        pass(2);
        assertThat(tube.received).hasSize(2);
    }

    @Test
    void brightness_is_heard_although_the_picture_stands_still() {
        show(RED_GREEN);
        pass(100);
        machine.turn(clock.now(), () -> 0.5);

        assertThat(tube.brightness).isEqualTo(0.5);
    }

    @Test
    void a_test_pattern_takes_the_place_of_the_surfaces_and_gives_it_back() {
        show(RED_GREEN);
        pass(100);
        montage.instead(Halls.picture(1, 2, 3, 4));
        pass(100);
        assertThat(tube.shown).containsExactly(1, 2, 3, 4);

        show(5, 6, 7, 8);
        pass(100);
        assertThat(tube.shown).containsExactly(1, 2, 3, 4);
        montage.instead(null);
        pass(100);
        assertThat(tube.shown).containsExactly(5, 6, 7, 8);
    }

    @Test
    void a_mistake_of_ours_is_a_sentence_and_is_tried_again() {
        tube.onSend = () -> {
            throw new IllegalStateException("slip");
        };
        show(RED_GREEN);
        pass(1_000);
        assertThat(told)
                .hasSize(1)
                .first()
                .satisfies(words -> assertThat(words.en()).contains("Băng chữ", "slip"));

        tube.onSend = () -> {};
        pass(1_100);
        assertThat(tube.shown).containsExactly(RED_GREEN);
    }

    private Health.State state() {
        return machine.health(clock.now()).state();
    }

    private void show(int... colours) {
        montage.put(Halls.BANNER, Halls.picture(colours), null);
    }

    /** So many milliseconds, a turn in each. */
    private void pass(int milliseconds) {
        for (int i = 0; i < milliseconds; i++) {
            machine.turn(clock.now(), () -> 1);
            clock.advance(Duration.ofMillis(1));
        }
        machine.turn(clock.now(), () -> 1);
    }
}
