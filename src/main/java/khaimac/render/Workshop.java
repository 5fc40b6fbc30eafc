package khaimac.render;

import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import khaimac.asset.Assets;
import org.jspecify.annotations.Nullable;

/**
 * Makes parts for paint threads, on threads of its own, so that no frame ever waits for letters to be drawn. It closes
 * after the easels that it works for.
 */
public final class Workshop implements AutoCloseable {
    /**
     * More than all surfaces of a hall can want at once; beyond it the oldest wish is forgotten, and asked for again.
     */
    private static final int MOST_WAITING = 512;

    /** Of texts that somebody types only the last are wanted. */
    private static final int MOST_SPARE = 32;

    private record Job(Order order, Consumer<@Nullable Part> done) {}

    private final LinkedBlockingDeque<Job> waiting = new LinkedBlockingDeque<>();

    /** What may be wanted soon, made while nobody waits for anything. */
    private final LinkedBlockingDeque<Job> spare = new LinkedBlockingDeque<>();

    /** One for each job, and perhaps some for jobs that were forgotten. */
    private final Semaphore jobs = new Semaphore(0);

    private final Consumer<Throwable> trouble;
    private final Thread[] hands;

    /**
     * Opens it.
     *
     * @param files what is in a file that a scene names; null where there is none
     * @param trouble told of a part that could not be made; the rest of the picture is painted
     */
    public Workshop(int threads, Assets files, Consumer<Throwable> trouble) {
        this.trouble = trouble;
        hands = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            hands[i] = new Thread(() -> work(files), "workshop-" + (i + 1));
            hands[i].setDaemon(true);
            hands[i].start();
        }
    }

    /** @param done given the part, or null if the wish was forgotten and has to be asked for again */
    void order(Order order, Consumer<@Nullable Part> done) {
        add(waiting, MOST_WAITING, new Job(order, done));
    }

    /** The same for what nobody waits for yet. */
    void orderSpare(Order order, Consumer<@Nullable Part> done) {
        add(spare, MOST_SPARE, new Job(order, done));
    }

    private void add(LinkedBlockingDeque<Job> to, int most, Job job) {
        while (to.size() >= most) {
            var forgotten = to.pollFirst();
            if (forgotten != null) forgotten.done.accept(null);
        }
        to.addLast(job);
        jobs.release();
    }

    private void work(Assets files) {
        try (var atelier = new Atelier(files)) {
            while (!Thread.currentThread().isInterrupted()) {
                jobs.acquire();
                var job = waiting.pollFirst();
                if (job == null) job = spare.pollFirst();
                if (job != null) job.done.accept(made(atelier, job.order));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Our own mistake in one part costs that part: the ground and the other words stay on the wall. */
    private Part made(Atelier atelier, Order order) {
        try {
            return atelier.make(order);
        } catch (RuntimeException e) {
            trouble.accept(e);
            return new Missing();
        }
    }

    @Override
    public void close() {
        for (var hand : hands) hand.interrupt();
        try {
            for (var hand : hands) hand.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
