package khaimac.render.live;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import khaimac.asset.Assets;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.media.Unpaintable;
import khaimac.media.live.Inputs;
import khaimac.render.Patience;
import khaimac.render.Skia;
import khaimac.render.TimeLimit;
import khaimac.render.parts.Atelier;
import khaimac.render.parts.Films;
import khaimac.render.parts.Lives;
import khaimac.render.parts.Missing;
import khaimac.render.parts.Order;
import khaimac.render.parts.Part;
import khaimac.scene.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Makes parts for paint threads, on threads of its own, so that no frame ever waits for letters to be drawn. It closes
 * after the easels that it works for.
 */
public final class Workshop implements AutoCloseable {
    static {
        Skia.first();
    }

    private static final Sentence TOO_LONG = new Sentence("Hình vẽ quá lâu", "The picture takes too long to paint");

    private final Map<Urgency, LinkedBlockingDeque<Job>> waiting = new EnumMap<>(Urgency.class);

    /** One for each job, and perhaps some for jobs that were forgotten. */
    private final Semaphore jobs = new Semaphore(0);

    private final Consumer<Throwable> trouble;
    private final Thread[] hands;
    private final TimeLimit limit;
    private volatile boolean closed;

    /** Opens it in a house without inputs. */
    public Workshop(int threads, Assets files, Watch watch, Consumer<Throwable> trouble) {
        this(threads, files, watch, Lives.NONE, TimeLimit.OF_A_PART, trouble);
    }

    /**
     * Opens it.
     *
     * @param files what is in a file that a scene names; null where there is none
     * @param watch of those who look at films
     * @param inputs what a scene may show live; they are closed after it
     * @param trouble told of a part that could not be made; the rest of the picture is painted
     */
    public Workshop(int threads, Assets files, Watch watch, Inputs inputs, Consumer<Throwable> trouble) {
        this(threads, files, watch, Lives.of(inputs), TimeLimit.OF_A_PART, trouble);
    }

    Workshop(int threads, Assets files, Watch watch, Lives lives, Duration longest, Consumer<Throwable> trouble) {
        this.trouble = trouble;
        var films = Films.running(watch);
        limit = new TimeLimit(longest);
        for (var urgency : Urgency.values()) waiting.put(urgency, new LinkedBlockingDeque<>());
        hands = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            hands[i] = new Thread(() -> work(files, films, lives), "workshop-" + (i + 1));
            hands[i].setDaemon(true);
            hands[i].start();
        }
    }

    /**
     * Asks for a part.
     *
     * @param done given the part, or null if the wish was forgotten and has to be asked for again
     * @param givenUp told why there will be none until something else is wanted
     */
    Job order(Order order, Urgency urgency, Consumer<@Nullable Part> done, Consumer<Sentence> givenUp) {
        var job = new Job(order, urgency, done, givenUp);
        var to = queue(urgency);
        while (to.size() >= urgency.mostWaiting) {
            var forgotten = to.pollFirst();
            if (forgotten != null && forgotten.take()) forgotten.done(null);
        }
        to.addLast(job);
        jobs.release();
        return job;
    }

    private LinkedBlockingDeque<Job> queue(Urgency urgency) {
        return Objects.requireNonNull(waiting.get(urgency));
    }

    private @Nullable Job next() {
        for (var urgency : Urgency.values()) {
            var job = queue(urgency).pollFirst();
            if (job != null) return job;
        }
        return null;
    }

    private void work(Assets files, Films films, Lives lives) {
        try (var atelier = new Atelier(files, films, lives)) {
            while (!closed) {
                jobs.acquire();
                var job = next();
                if (job != null && job.take()) make(atelier, job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Our own mistake in one part costs that part: the ground and the other words stay on the wall. */
    private void make(Atelier atelier, Job job) {
        try {
            job.done(limit.within(() -> atelier.make(job.order())));
        } catch (Patience.Lost e) {
            if (!closed) trouble.accept(e);
            job.givenUp(TOO_LONG);
        } catch (Unpaintable e) {
            // Half a picture is not better: the one that is up stays.
            if (!closed) trouble.accept(e);
            // What stands in for an input is part of the mark.
            if (job.order() instanceof Order.Whole(Mark.Live _, var _, var _, var _, var _)) job.done(new Missing());
            else job.givenUp(e.why());
        } catch (RuntimeException e) {
            trouble.accept(e);
            job.done(new Missing());
        }
    }

    @Override
    public void close() {
        closed = true;
        limit.close();
        for (var hand : hands) hand.interrupt();
        try {
            for (var hand : hands) hand.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
