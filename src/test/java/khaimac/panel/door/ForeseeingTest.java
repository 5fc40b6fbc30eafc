package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import khaimac.Waits;
import khaimac.engine.Command;
import khaimac.engine.Seen;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.Players;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

/** What would this press bring? It is seen before, and nothing happens by looking. */
@Waits
class ForeseeingTest extends InAHut {
    private static final SurfaceName BACKDROP = new SurfaceName("backdrop");
    private static final ByteBuffer JPEG = ByteBuffer.wrap(new byte[] {1, 2, 3});

    private static FromPage.Foresee ask(long number, ToPage.State seen, Wish wish) {
        var sight = new Sight("", "", seen.epoch(), seen.seen(), seen.rev(), Instant.now());
        return new FromPage.Foresee(number, new Command(sight, wish));
    }

    @Test
    void a_jump_is_foreseen_by_the_path_of_the_wall_and_nothing_happens() throws Exception {
        var asked = new LinkedBlockingQueue<Showing>();
        hut.paints = (surface, showing) -> {
            asked.add(showing);
            return CompletableFuture.completedStage(new Players.Painted(JPEG, Sentence.NONE));
        };
        try (var tab = hut.tab(hut.admin())) {
            var state = tab.hears(ToPage.State.class, ToPage.State::opened);
            tab.say(ask(5, state, new Wish.Jump("a")));
            var answer = tab.hears(ToPage.Foreseen.class, one -> one.number() == 5);
            assertThat(answer.because()).isEqualTo(Sentence.NONE);
            assertThat(answer.changes()).as("the stage stays as it is").containsExactly(BACKDROP);
            assertThat(answer.seq()).isEqualTo(state.seq());
            var painted = asked.take();
            assertThat(Looks.first(painted.look(), Look.Title.class)).isNotNull();
            assertThat(hut.desk.onAir().seq()).as("nothing has happened").isEqualTo(state.seq());
            var sight = new Sight("press", "", state.epoch(), state.seen(), state.rev(), Instant.now());
            tab.say(new FromPage.Wish(6, new Command(sight, new Wish.Jump("a"))));
            assertThat(tab.hears(ToPage.Answer.class, one -> one.number() == 6).accepted())
                    .isTrue();
            assertThat(painted.samePicture(hut.desk.onAir().run().showing(BACKDROP)))
                    .as("what was seen is what came")
                    .isTrue();
        }
    }

    @Test
    void what_was_painted_a_moment_ago_and_does_not_move_is_seen_again_at_once() throws Exception {
        var asked = new LinkedBlockingQueue<Showing>();
        hut.paints = (surface, showing) -> {
            asked.add(showing);
            return CompletableFuture.completedStage(new Players.Painted(JPEG, Sentence.NONE));
        };
        try (var tab = hut.tab(hut.admin())) {
            var state = tab.hears(ToPage.State.class, ToPage.State::opened);
            for (long number = 5; number < 8; number++) {
                long now = number;
                tab.say(ask(number, state, new Wish.Jump("a")));
                tab.hears(ToPage.Foreseen.class, one -> one.number() == now);
            }
            assertThat(Looks.first(asked.take().look(), Look.Title.class)).isNotNull();
            var others = new Wish.Message(BACKDROP, "Xin chờ giây lát", null);
            tab.say(ask(9, state, others));
            assertThat(Looks.first(asked.take().look(), Look.Message.class))
                    .as("the title was painted once, and another picture is another")
                    .isNotNull();
        }
    }

    @Test
    void who_saw_something_else_is_told_so_and_sees_no_picture() throws Exception {
        try (var tab = hut.tab(hut.admin())) {
            var state = tab.hears(ToPage.State.class, ToPage.State::opened);
            var old = new Sight("", "", state.epoch(), new Seen(7, 3), state.rev(), Instant.now());
            tab.say(new FromPage.Foresee(1, new Command(old, new Wish.Go())));
            var answer = tab.hears(ToPage.Foreseen.class, one -> true);
            assertThat(answer.because().en()).isNotBlank();
            assertThat(answer.changes()).isEmpty();
        }
    }

    @Test
    void an_editor_foresees_a_message_and_not_what_she_may_not_do() throws Exception {
        try (var tab = hut.tab(hut.visitor(Right.EDIT))) {
            var state = tab.hears(ToPage.State.class, ToPage.State::opened);
            tab.say(ask(1, state, new Wish.Jump("a")));
            assertThat(tab.hears(ToPage.Foreseen.class, one -> one.number() == 1)
                            .because()
                            .en())
                    .startsWith("This device may not");
            tab.say(ask(2, state, new Wish.Message(BACKDROP, "Xin mời vào chỗ", null)));
            assertThat(tab.hears(ToPage.Foreseen.class, one -> one.number() == 2)
                            .changes())
                    .containsExactly(BACKDROP);
        }
    }

    @Test
    void one_question_is_painted_at_a_time_and_of_those_that_wait_the_newest_counts() throws Exception {
        var painting = new LinkedBlockingQueue<CompletableFuture<Players.Painted>>();
        hut.paints = (surface, showing) -> {
            var one = new CompletableFuture<Players.Painted>();
            painting.add(one);
            return one;
        };
        try (var tab = hut.tab(hut.admin())) {
            var state = tab.hears(ToPage.State.class, ToPage.State::opened);
            for (int number = 1; number <= 40; number++)
                tab.say(ask(number, state, new Wish.Message(BACKDROP, "Lời " + number, null)));
            assertThat(tab.hears(ToPage.Foreseen.class, one -> one.number() == 1)
                            .changes())
                    .isNotEmpty();
            for (int number = 2; number < 40; number++) {
                int overtaken = number;
                assertThat(tab.hears(ToPage.Foreseen.class, one -> one.number() == overtaken)
                                .because()
                                .en())
                        .contains("Something else");
            }
            assertThat(painting).hasSize(1);
            painting.take().complete(new Players.Painted(JPEG, Sentence.NONE));
            assertThat(tab.hears(ToPage.Foreseen.class, one -> one.number() == 40)
                            .changes())
                    .containsExactly(BACKDROP);
            painting.take().complete(new Players.Painted(JPEG, Sentence.NONE));
            assertThat(painting).isEmpty();
        }
    }
}
