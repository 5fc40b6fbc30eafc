package khaimac.player;

import java.time.Duration;
import java.util.Collection;
import java.util.function.Consumer;
import khaimac.asset.Catalogue;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.link.ToPeer;
import khaimac.mail.Inbox;

/** The thread that files come in on: neither the link nor a paint thread waits for a disk. */
final class Supplies implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int MOST = 64;

    private final Fetching fetching;
    private final Watch watch;
    private final Inbox<Consumer<Duration>> said = new Inbox<>(MOST, 0);
    private final Consumer<Sentence> told;
    private final Thread thread;

    Supplies(Fetching fetching, Watch watch, Consumer<Sentence> told) {
        this.fetching = fetching;
        this.watch = watch;
        this.told = told;
        this.thread = Thread.ofPlatform().daemon().name("fetch").start(this::fetch);
    }

    void run(Catalogue of) {
        said.put(now -> fetching.run(of, now));
    }

    void need(Collection<String> names) {
        said.put(now -> fetching.need(names, now));
    }

    /** One that finds no room is asked for again. */
    void heard(ToPeer.Piece piece) {
        said.offer(now -> fetching.heard(piece, now), false);
    }

    void heard(ToPeer.Lacking lacking) {
        said.offer(now -> fetching.heard(lacking, now), false);
    }

    private void fetch() {
        try (fetching) {
            while (true) {
                for (var one : said.takeAll(LOOK)) fenced(one);
                fenced(fetching::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Our own mistake with one file costs that file. */
    private void fenced(Consumer<Duration> one) {
        try {
            one.accept(watch.now().steady());
        } catch (RuntimeException e) {
            told.accept(Fences.part(e));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
