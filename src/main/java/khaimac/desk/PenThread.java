package khaimac.desk;

import java.time.Duration;
import java.util.function.Consumer;
import khaimac.journal.Journal;
import khaimac.journal.Pen;
import khaimac.journal.Troubles;
import khaimac.mail.Inbox;

/** The journal's thread: everything that waits, one fsync, then it says what came of it. */
final class PenThread {
    private static final Duration LONG = Duration.ofHours(1);

    private final Inbox<Pen.Batch> batches = new Inbox<>(1, 1);
    private final Journal journal;
    private final Consumer<Pen.Outcome> done;
    private final Consumer<Throwable> mistakes;
    private final Thread thread = Thread.ofPlatform().name("journal").daemon().unstarted(this::writeAndWrite);

    PenThread(Journal journal, Consumer<Pen.Outcome> done, Consumer<Throwable> mistakes) {
        this.journal = journal;
        this.done = done;
        this.mistakes = mistakes;
    }

    void start() {
        thread.start();
    }

    /** The machine hands over one batch at a time, so there is room. */
    void write(Pen.Batch batch) {
        if (!batches.offer(batch, false)) throw new IllegalStateException("two batches at once");
    }

    private void writeAndWrite() {
        try {
            while (true) {
                for (var batch : batches.takeAll(LONG)) done.accept(outcome(batch));
            }
        } catch (InterruptedException e) {
            journal.close();
        }
    }

    private Pen.Outcome outcome(Pen.Batch batch) {
        try {
            return journal.write(batch);
        } catch (RuntimeException e) {
            mistakes.accept(e);
            return new Pen.Outcome(false, Troubles.UNKNOWN);
        }
    }

    void close(Duration longest) throws InterruptedException {
        thread.interrupt();
        thread.join(longest);
    }
}
