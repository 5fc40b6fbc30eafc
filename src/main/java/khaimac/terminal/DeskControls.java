package khaimac.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import khaimac.clock.Watch;
import khaimac.desk.Desk;
import khaimac.desk.Reply;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Rewritten;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.phrase.Controls;
import khaimac.rehearsal.Happening;
import org.jspecify.annotations.Nullable;

/** The operator's words acting on the desk of a hall, as presses of just now or of a while ago. */
final class DeskControls {
    private static final Sentence ONLY_SIMULATED = new Sentence(
            "Sự cố này chỉ tập được với khaimac rehearse. Màn hình giữ nguyên.",
            "This trouble can only be tried with khaimac rehearse. The screens stay as they are.");

    private final Desk desk;
    private final Watch watch;
    private final Watch real;
    private final Consumer<Happening> tell;
    private final Supplier<@Nullable Rewritten> file;
    private int asked;

    /**
     * @param real this machine's clocks: how old a press is has nothing to do with a rehearsal
     * @param file the show file as it lies there now
     */
    DeskControls(Desk desk, Watch watch, Watch real, Consumer<Happening> tell, Supplier<@Nullable Rewritten> file) {
        this.file = file;
        this.desk = desk;
        this.watch = watch;
        this.real = real;
        this.tell = tell;
    }

    Run run() {
        return desk.onAir().run();
    }

    Instant now() {
        var run = run();
        var now = watch.now();
        return run.opened() ? run.at(now) : now.wall();
    }

    /** How old a press is that came then, on this machine's steady clock. */
    Duration age(Duration pressed) {
        return real.now().steady().minus(pressed);
    }

    /**
     * Somebody pressed.
     *
     * @param pressed when it came
     * @param answered told when the desk has answered
     */
    Controls press(Duration pressed, Runnable answered) {
        return new Hand(pressed, answered);
    }

    private final class Hand implements Controls {
        private final Duration pressed;
        private final Runnable answered;

        Hand(Duration pressed, Runnable answered) {
            this.pressed = pressed;
            this.answered = answered;
        }

        @Override
        public Run run() {
            return DeskControls.this.run();
        }

        @Override
        public Instant now() {
            return DeskControls.this.now();
        }

        @Override
        public @Nullable Rewritten rewritten() {
            return file.get();
        }

        @Override
        public void wish(String words, Wish wish) {
            var run = run();
            var id = "keys-" + run.epoch() + "-" + ++asked;
            var sent = now().minus(age(pressed));
            var sight = new Sight(id, "operator", run.epoch(), run.seen(), run.rev(), sent);
            var _ = desk.ask(Role.OPERATOR, new Command(sight, wish)).thenAccept(answer -> {
                told(words, answer);
                answered.run();
            });
        }

        @Override
        public void trouble(String words, Controls.Trouble trouble) {
            tell.accept(new Happening.Refused(now(), words, ONLY_SIMULATED));
        }
    }

    private void told(String words, Reply answer) {
        if (answer.decision() instanceof Decision.Refused(var because))
            tell.accept(new Happening.Refused(now(), words, because));
    }
}
