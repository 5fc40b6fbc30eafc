package khaimac.render.live;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import khaimac.finding.Sentence;
import khaimac.render.parts.Order;
import khaimac.render.parts.Part;
import org.jspecify.annotations.Nullable;

/** A part that a workshop was asked for. */
final class Job {
    private final Order order;
    private final Urgency urgency;
    private final Consumer<@Nullable Part> done;
    private final Consumer<Sentence> givenUp;
    private final AtomicBoolean taken = new AtomicBoolean();

    /**
     * A job that nobody has begun.
     *
     * @param done given the part, or null if the wish was forgotten and has to be asked for again
     * @param givenUp told why there will be none: asked for again it would only keep the hand from others
     */
    Job(Order order, Urgency urgency, Consumer<@Nullable Part> done, Consumer<Sentence> givenUp) {
        this.order = order;
        this.urgency = urgency;
        this.done = done;
        this.givenUp = givenUp;
    }

    Order order() {
        return order;
    }

    Urgency urgency() {
        return urgency;
    }

    /** Either a hand takes it, and makes it, or whoever asked takes it back, and it is never made: who comes first. */
    boolean take() {
        return taken.compareAndSet(false, true);
    }

    void givenUp(Sentence why) {
        givenUp.accept(why);
    }

    void done(@Nullable Part part) {
        done.accept(part);
    }
}
