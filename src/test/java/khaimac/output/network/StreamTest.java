package khaimac.output.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import khaimac.hall.Universes;
import khaimac.output.Doubt;
import org.junit.jupiter.api.Test;

/** What is sent of a picture, and what follows from answers and silence. */
class StreamTest {
    private static final Words WORDS = new Words("Sảnh");

    private final Stretches stretches = Stretches.of(3 * 170, 3, Universes.SLOTS);
    private final Repeats repeats = new Repeats(stretches);
    private final byte[] dark = new byte[3 * 510];
    private final int[] due = new int[3];

    @Test
    void a_pixel_is_never_cut_in_two() {
        assertThat(Stretches.of(480, 3, Universes.SLOTS))
                .isEqualTo(new Stretches(1_440, 510))
                .returns(3, Stretches::count);
        assertThat(Stretches.of(480, 4, Universes.SLOTS))
                .isEqualTo(new Stretches(1_920, 512))
                .returns(4, Stretches::count);
        assertThat(Stretches.of(500, 3, DdpPacket.MOST).length(1)).isEqualTo(60);
        assertThat(Stretches.of(100_000, 3, Universes.SLOTS).count()).isEqualTo(589);
    }

    @Test
    void a_picture_that_stands_still_falls_silent_only_after_a_receiver_that_knew_us_must_have_heard_it() {
        int whole = 0;
        while (repeats.owes()) if (repeats.due(dark, dark, due) == 3) whole++;

        assertThat(whole)
                .as("one of DDP drops up to 4 that seem to come late, an older one of sACN up to 20")
                .isGreaterThan(20);
    }

    @Test
    void what_changes_is_sent_four_times_and_what_does_not_once_with_the_last() {
        quiet();
        var lit = dark.clone();
        lit[600] = 1;
        repeats.another();
        var sent = new ArrayList<List<Integer>>();
        byte[] have = dark;
        while (repeats.owes()) {
            sent.add(Arrays.stream(due, 0, repeats.due(have, lit, due)).boxed().toList());
            have = lit;
        }

        assertThat(sent).containsExactly(List.of(1), List.of(1), List.of(1), List.of(0, 1, 2));
        assertThat(repeats.due(lit, lit, due)).isZero();
    }

    @Test
    void where_one_universe_changes_all_the_time_the_others_are_heard_twice_a_second() {
        quiet();
        byte[] have = dark;
        int silent = 0;
        int longest = 0;
        for (int picture = 0; picture < 200; picture++) {
            var want = dark.clone();
            want[0] = (byte) picture;
            repeats.another();
            silent = repeats.due(have, want, due) == 3 ? 0 : silent + 1;
            longest = Math.max(longest, silent);
            have = want;
        }

        assertThat(longest * NetworkDriver.PICTURE.toMillis()).isLessThanOrEqualTo(500);
    }

    @Test
    void a_device_of_which_nobody_knows_anything_gets_everything() {
        quiet();

        assertThat(repeats.due(null, dark, due)).isEqualTo(3);
    }

    @Test
    void sequences_run_over_as_each_protocol_has_it() {
        var source = new SacnPacket.Source(new UUID(0, 0), "", 100, 0);
        var sacn = new SacnDialect(new Stretches(510, 510), source, 1, false);
        var artNet = new ArtNetDialect(new Stretches(510, 510), 1, null);
        var ddp = new DdpDialect(new Stretches(510, 510), 3);
        var seen = new ArrayList<List<Integer>>();
        for (int picture = 0; picture < 257; picture++) {
            seen.add(List.of(
                    unsigned(sacn.light(0, dark, true).bytes(), 111),
                    unsigned(artNet.light(0, dark, true).bytes(), 12),
                    unsigned(ddp.light(0, dark, true).bytes(), 1)));
        }

        assertThat(seen.get(0)).containsExactly(0, 1, 1);
        assertThat(seen.get(15)).containsExactly(15 + 64, 16, 1);
        assertThat(seen.get(255)).containsExactly(255 - 256 + 64, 1, 1);
        assertThat(seen.get(256)).containsExactly(64, 2, 2);
    }

    @Test
    void a_player_that_came_back_is_heard_with_its_second_picture_whatever_the_receivers_heard_last() {
        for (int last = 0; last < 256; last++) {
            var source = new SacnPacket.Source(new UUID(0, 0), "", 100, 1);
            var anew = new SacnDialect(new Stretches(510, 510), source, 1, true);
            int light = last;
            int sync = last;
            for (int picture = 0; picture < 10; picture++) {
                int number = unsigned(anew.light(0, dark, true).bytes(), 111);
                int syncNumber =
                        unsigned(java.util.Objects.requireNonNull(anew.after()).bytes(), 44);
                assertThat(picture > 0 && isLate(number, light))
                        .as("picture " + picture + " after " + last)
                        .isFalse();
                assertThat(picture > 0 && isLate(syncNumber, sync))
                        .as("sync " + picture + " after " + last)
                        .isFalse();
                if (!isLate(number, light)) light = number;
                if (!isLate(syncNumber, sync)) sync = syncNumber;
            }
        }
    }

    /** E1.31, 6.7.2: what is the same, or up to 19 behind it, comes late and is dropped. */
    private static boolean isLate(int number, int last) {
        int ahead = (byte) (number - last);
        return ahead <= 0 && ahead > -20;
    }

    @Test
    void many_packets_leave_in_small_volleys_and_the_sync_packet_last() {
        var source = new SacnPacket.Source(new UUID(0, 0), "", 100, 1);
        var dialect = new SacnDialect(Stretches.of(100_000, 3, Universes.SLOTS), source, 1, true);
        var packets = new ArrayList<Datagram>();
        for (int number = 0; number < 589; number++)
            packets.add(dialect.light(number, new byte[300_000], number == 588));
        var sync = dialect.after();
        assertThat(sync).isNotNull();
        packets.add(sync);
        var volleys = new ArrayList<Volley>();
        Volley.fill(packets, new ArrayList<>(), volleys);

        assertThat(volleys)
                .hasSizeBetween(10, 20)
                .allSatisfy(volley -> assertThat(volley.packets()).hasSizeLessThanOrEqualTo(30));
        assertThat(volleys.stream().flatMap(volley -> volley.packets().stream()))
                .containsExactlyElementsOf(packets);
        assertThat(volleys.getLast().packets().getLast()).isSameAs(sync);
    }

    @Test
    void groups_are_those_of_the_universes() {
        var source = new SacnPacket.Source(new UUID(0, 0), "", 100, 0);
        var group = new SacnDialect(new Stretches(510, 510), source, 0x1234, true)
                .light(0, dark, true)
                .group();

        assertThat(group).hasToString("/239.255.18.52:5568");
    }

    @Test
    void a_controller_that_answers_is_there_and_one_that_stops_is_gone() {
        var answers = new Answers(WORDS, "10.0.0.5", new Universes(0, 2));
        assertThat(answers.ask(at(0))).isTrue();
        assertThat(answers.ask(at(2))).as("not yet").isFalse();
        assertThat(answers.ask(at(3))).isTrue();
        assertThat(answers.doubt(at(3))).isNull();
        answers.hear(new ArtPollReply("", List.of(0, 1, 2, 3)), at(3));

        assertThat(answers.isThere(at(9))).isTrue();
        assertThat(answers.doubt(at(9))).isNull();
        assertThat(answers.doubt(at(12)))
                .isNotNull()
                .returns(true, Doubt::isGone)
                .satisfies(doubt -> assertThat(doubt.words().en()).contains("10.0.0.5"));
        answers.hear(new ArtPollReply("", List.of()), at(13));
        assertThat(answers.doubt(at(13))).isNull();
    }

    @Test
    void a_controller_that_never_answered_may_be_one_that_does_not_know_how() {
        var answers = new Answers(WORDS, "10.0.0.5", new Universes(0, 2));
        answers.ask(at(0));

        assertThat(answers.doubt(at(7))).isNull();
        assertThat(answers.doubt(at(9))).isNotNull().returns(false, Doubt::isGone);
    }

    @Test
    void a_controller_without_our_universes_is_told_with_those_it_has() {
        var answers = new Answers(WORDS, "10.0.0.5", new Universes(2, 4));
        answers.ask(at(0));
        answers.hear(new ArtPollReply("", List.of(8, 0, 1, 2, 3)), at(1));

        assertThat(answers.doubt(at(1)))
                .isNotNull()
                .returns(false, Doubt::isGone)
                .satisfies(doubt -> {
                    assertThat(doubt.words().en()).contains("universes 4–5", "it has: 0–3, 8");
                    assertThat(doubt.words().vi()).contains("4–5");
                });
    }

    private void quiet() {
        while (repeats.owes()) repeats.due(dark, dark, due);
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Byte.toUnsignedInt(bytes.get(at));
    }

    private static Duration at(int seconds) {
        return Duration.ofSeconds(seconds);
    }
}
