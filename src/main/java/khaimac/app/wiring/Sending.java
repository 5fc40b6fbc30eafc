package khaimac.app.wiring;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.cue.Change;
import khaimac.desk.Desk;
import khaimac.desk.OnAir;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.mail.Latest;
import khaimac.send.Messenger;

/** Has the messages of a show carried out, each once, as the cues that send them come true; what became of each is told. */
public final class Sending implements AutoCloseable {
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Desk desk;
    private final Messenger messenger;
    private final Consumer<Sentence> tell;
    private final Latest<OnAir> follow;
    private final Thread thread;
    private long seq = -1;
    private volatile boolean closed;

    /** @param reachesTheHall whether others than this machine may be spoken to now */
    public Sending(Desk desk, Hall hall, BooleanSupplier reachesTheHall, Watch watch, Consumer<Sentence> tell) {
        this.desk = desk;
        this.tell = tell;
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
            if (effect.seq() > seq && effect.change() instanceof Change.Send send)
                messenger.send(send, outcome -> tell.accept(outcome.words(send.to())));
        }
        seq = onAir.seq();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        desk.unfollow(follow);
        messenger.close();
    }
}
