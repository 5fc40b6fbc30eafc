package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.panel.words.ToPage;
import org.junit.jupiter.api.Test;

/** What a page that is slow, asleep or hostile may cost. */
class OutboxTest {
    /** A connection on which every message stays on its way until the test says that it went out. */
    private static final class Slow implements Outbox.Wire {
        private final List<Frame> out = new ArrayList<>();
        private Runnable sent = () -> {};
        private boolean cut;

        @Override
        public void send(Frame frame, Runnable whenSent, Runnable failed) {
            out.add(frame);
            sent = whenSent;
        }

        @Override
        public void cut() {
            cut = true;
        }
    }

    private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

    private final Slow wire = new Slow();
    private final Outbox outbox = new Outbox(wire);

    private static Frame words(String text) {
        return new Frame.Words(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void one_message_is_on_its_way_and_of_each_state_only_the_newest_waits() {
        for (int state = 0; state < 1_000; state++) outbox.newest("state", words("s" + state));
        assertThat(wire.out).containsExactly(words("s0"));
        wire.sent.run();
        assertThat(wire.out).containsExactly(words("s0"), words("s999"));
    }

    @Test
    void who_gets_an_answer_can_already_see_what_it_says_and_pictures_come_last() {
        var picture = new Frame.Picture(ByteBuffer.allocate(1));
        outbox.newest("first", words("first"));
        outbox.newest("picture", picture);
        outbox.answer(words("answer"));
        outbox.newest("state", words("state"));
        for (int message = 0; message < 4; message++) wire.sent.run();
        assertThat(wire.out).containsExactly(words("first"), words("state"), words("answer"), picture);
    }

    @Test
    void who_lets_too_many_answers_lie_is_sent_away() {
        for (int answer = 0; answer < 100; answer++) outbox.answer(words("a"));
        assertThat(wire.cut).isTrue();
    }

    @Test
    void who_does_not_take_a_message_for_ten_seconds_is_sent_away_and_who_is_only_slow_is_not() {
        outbox.newest("state", words("1"));
        outbox.look(Duration.ofSeconds(100));
        outbox.look(Duration.ofSeconds(109));
        wire.sent.run();
        outbox.newest("state", words("2"));
        outbox.look(Duration.ofSeconds(112));
        outbox.look(Duration.ofSeconds(121));
        assertThat(wire.cut).isFalse();
        outbox.look(Duration.ofSeconds(123));
        assertThat(wire.cut).isTrue();
    }

    @Test
    void a_connection_that_sends_at_once_is_no_deep_well() {
        var out = new ArrayList<Frame>();
        var quick = new Outbox(new Outbox.Wire() {
            @Override
            public void send(Frame frame, Runnable sent, Runnable failed) {
                out.add(frame);
                sent.run();
            }

            @Override
            public void cut() {}
        });
        for (int state = 0; state < 100_000; state++) quick.newest("state " + state % 7, words("s"));
        assertThat(out).hasSize(100_000);
    }

    @Test
    void who_comes_in_while_something_changes_is_not_put_back_to_what_was_before() {
        var before = Revision.first(new ToPage.Board(1, "Trước", List.of()));
        var after = before.next(new ToPage.Board(1, "Sau", List.of()), NOW);
        outbox.newest("board", after, NOW);
        outbox.newest("board", before, NOW);
        wire.sent.run();
        outbox.newest("board", before, NOW);
        assertThat(wire.out).containsExactly(after.all(NOW));
    }
}
