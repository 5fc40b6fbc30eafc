package khaimac.wiring;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import khaimac.clock.Watch;
import khaimac.desk.Desk;
import khaimac.desk.OnAir;
import khaimac.engine.Became;
import khaimac.engine.Underway;
import khaimac.hall.Hall;
import khaimac.mail.Latest;
import khaimac.send.Messenger;
import khaimac.send.Outcome;

/**
 * Has the messages of a show carried out, each once, as the cues that send them come true; what became of each is told
 * to the desk.
 */
public final class Sending implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Desk desk;
    private final Messenger messenger;
    private final Latest<OnAir> follow;
    private final Thread thread;
    private long seq = -1;
    private volatile boolean closed;

    /** @param reachesTheHall whether others than this machine may be spoken to now */
    public Sending(Desk desk, Hall hall, BooleanSupplier reachesTheHall, Watch watch) {
        this.desk = desk;
        messenger = new Messenger(hall, reachesTheHall, watch);
        follow = desk.follow();
        thread = Thread.ofVirtual().name("sending").start(this::followAlong);
    }

    private void followAlong() {
        try {
            while (!closed) {
                var onAir = follow.take(OFTEN);
                if (onAir != null) carryOut(onAir);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A desk that was started again has no effects of before: what was decided then is never sent a second time. */
    private void carryOut(OnAir onAir) {
        for (var effect : onAir.effects()) {
            if (effect.cue() > seq) messenger.send(effect.send(), outcome -> report(effect, outcome));
        }
        seq = onAir.seq();
    }

    /** The desk tells it as it tells all that happens, and the journal keeps it. */
    private void report(Underway.One effect, Outcome outcome) {
        var _ = desk.sent(effect, became(outcome), outcome.words());
    }

    private static Became became(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Sent _ -> Became.ANSWERED;
            case Outcome.Silent silent -> silent.isUsual() ? Became.SENT : Became.SILENT;
            case Outcome.Failed _ -> Became.FAILED;
            case Outcome.NotAllowed _, Outcome.NotArmed _ -> Became.KEPT_BACK;
        };
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        desk.unfollow(follow);
        messenger.close();
    }
}
