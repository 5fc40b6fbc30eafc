package khaimac.terminal;

import java.time.Instant;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.desk.Desk;
import khaimac.desk.Reply;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.phrase.Controls;
import khaimac.rehearsal.Happening;

/** The operator's words acting on the desk of a hall. */
final class DeskControls implements Controls {
    private static final Sentence ONLY_SIMULATED = new Sentence(
            "Sự cố này chỉ tập được với khaimac rehearse. Màn hình giữ nguyên.",
            "This trouble can only be tried with khaimac rehearse. The screens stay as they are.");

    private final Desk desk;
    private final Watch watch;
    private final Consumer<Happening> tell;
    private int asked;

    DeskControls(Desk desk, Watch watch, Consumer<Happening> tell) {
        this.desk = desk;
        this.watch = watch;
        this.tell = tell;
    }

    @Override
    public Run run() {
        return desk.onAir().run();
    }

    @Override
    public Instant now() {
        var run = run();
        var now = watch.now();
        return run.opened() ? run.at(now) : now.wall();
    }

    @Override
    public void wish(String words, Wish wish) {
        var run = run();
        var id = "keys-" + run.epoch() + "-" + ++asked;
        var sight = new Sight(id, "operator", run.epoch(), run.seen(), run.rev(), now());
        var _ = desk.ask(Role.OPERATOR, new Command(sight, wish)).thenAccept(answer -> told(words, answer));
    }

    private void told(String words, Reply answer) {
        if (answer.decision() instanceof Decision.Refused(var because))
            tell.accept(new Happening.Refused(now(), words, because));
    }

    @Override
    public void trouble(String words, Controls.Trouble trouble) {
        tell.accept(new Happening.Refused(now(), words, ONLY_SIMULATED));
    }
}
