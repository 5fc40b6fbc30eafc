package khaimac.media.film;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.media.Unplayable;
import org.jspecify.annotations.Nullable;

/**
 * Runs through a film from one place on, a few pictures ahead of who watches it, on a thread of its own. It never goes
 * back: for another place there is another head.
 */
final class Head implements AutoCloseable {
    /** So much memory is filled with pictures beforehand, within limits. */
    private static final long RING_BYTES = 56L << 20;

    private static final int LEAST_SLOTS = 3;
    private static final int MOST_SLOTS = 8;

    /** So far it runs after who watches; what is farther away is sooner had by another head. */
    private static final Duration REACH = Duration.ofSeconds(4);

    /** A head that nobody has drawn from yet runs after those who wait for it. */
    private static final Duration BEHIND = Duration.ofMillis(1_500);

    /** Behind a picture is what was asked for just before it came. */
    private static final Duration JUST_BEFORE = Duration.ofMillis(60);

    /** A film that brings nothing new for so long has stopped. */
    static final Duration STOPPED = Duration.ofSeconds(2);

    /** So long a machine or a disk that stands still for a moment is waited for. */
    private static final Duration HALTS = Duration.ofSeconds(5);

    /** However late it is, somebody sees that it runs. */
    private static final Duration SEEN_EVERY = Duration.ofMillis(250);

    private static final Sentence HALTED = new Sentence("phim không chạy tiếp được", "the film does not run on");
    private static final Sentence SHUT =
            new Sentence("đợi mãi không mở được phim", "the film does not open, however long one waits");

    private final Path file;
    private final Cut cut;
    private final Sizing sizing;
    private final Watch watch;
    private final Deque<Slot> ready = new ArrayDeque<>();
    private final List<Slot> free = new ArrayList<>();
    private final Thread thread;
    private @Nullable Slot drawn;
    private @Nullable Clip clip;
    private @Nullable Sentence broken;
    private Duration begin;
    private Duration asked;
    private Duration newest;
    private Duration each = Duration.ZERO;
    private Duration newestSince;
    private Duration usedAt;
    private boolean any;
    private long late;
    private boolean finished;
    private boolean closed;

    /** How large a film is to be, once it is known what it is. */
    interface Sizing {
        Size of(Clip clip);
    }

    Head(Path file, Cut cut, Sizing sizing, Duration begin, Watch watch) {
        this.file = file;
        this.cut = cut;
        this.sizing = sizing;
        this.begin = begin;
        this.asked = begin;
        this.newest = begin;
        this.watch = watch;
        this.newestSince = now();
        this.usedAt = now();
        thread = Thread.ofPlatform().daemon().name("film " + file.getFileName()).start(this::run);
    }

    /** How far a moment is from where it is looked at; null where another head has it sooner. */
    synchronized @Nullable Duration away(Duration run) {
        var first = drawn != null
                ? drawn.run()
                : !ready.isEmpty() ? ready.getFirst().run() : begin;
        if (run.compareTo(first.minus(JUST_BEFORE)) < 0) return null;
        // What does not open for one head opens for no other: each would wait beside it.
        boolean reaches = finished || broken != null || clip == null || run.compareTo(newest.plus(REACH)) <= 0;
        return reaches ? run.minus(asked).abs() : null;
    }

    /** Whether something can be drawn for a moment. */
    synchronized boolean has(Duration run) {
        usedAt = now();
        if (drawn == null && run.compareTo(newest.plus(BEHIND)) > 0) asked = run;
        return drawn != null || !ready.isEmpty();
    }

    /** The picture of a moment, or the newest before it. It stays as it is until the next is asked for. */
    synchronized @Nullable Slot at(Duration run) {
        usedAt = now();
        asked = run;
        while (!ready.isEmpty() && (drawn == null || ready.getFirst().run().compareTo(run) <= 0)) {
            if (drawn != null) free.add(drawn);
            drawn = ready.removeFirst();
            notifyAll();
        }
        if (drawn != null && !finished && run.minus(drawn.run()).compareTo(each.multipliedBy(2)) > 0) late++;
        return drawn;
    }

    synchronized @Nullable Clip clip() {
        return clip;
    }

    /** Why it shows no more; null while all is well. */
    synchronized @Nullable Sentence broken() {
        boolean behind = asked.minus(newest).compareTo(STOPPED) > 0;
        // What only stopped may go on; what has no room for another picture waits for whoever draws.
        if (broken == null && (!behind || finished || !isIdle(HALTS))) return null;
        if (broken == null && clip == null) return SHUT;
        if (broken == null) return free.isEmpty() ? null : HALTED;
        // What broke in the middle stands for a while: perhaps nobody sees more than that.
        return drawn != null && !behind ? null : broken;
    }

    private boolean isIdle(Duration length) {
        return now().minus(newestSince).compareTo(length) > 0;
    }

    private Duration now() {
        return watch.now().steady();
    }

    synchronized Duration usedAt() {
        return usedAt;
    }

    synchronized long late() {
        return late;
    }

    private void run() {
        Spool spool = null;
        Spool other = null;
        try (var scaler = new Scaler()) {
            spool = new Spool(file);
            var runs = prepare(spool);
            boolean twice = cut.loops() && !cut.from().isZero();
            if (twice) other = new Spool(file);
            var first = begins();
            long lap = cut.loops() ? first.toNanos() / runs.toNanos() : 0;
            var within = cut.loops() ? first.minus(runs.multipliedBy(lap)) : least(first, runs);
            spool.wind(cut.from().plus(within));
            if (other != null) other.wind(cut.from());
            while (!isClosed()) {
                boolean more =
                        spool.next() && spool.position().compareTo(cut.from().plus(runs)) < 0;
                if (more) {
                    var into = spool.position().minus(cut.from());
                    take(spool, scaler, runs.multipliedBy(lap).plus(into.isNegative() ? Duration.ZERO : into));
                } else if (!cut.loops()) {
                    rest(runs);
                    return;
                } else {
                    // A loop of nothing would go round and round.
                    if (lastLap(lap, runs)) return;
                    lap++;
                    if (other == null) spool.wind(cut.from());
                    else {
                        var ended = spool;
                        spool = other;
                        other = ended;
                        other.wind(cut.from());
                    }
                }
            }
        } catch (Unplayable e) {
            breaks(e.words());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            breaks(new Sentence("không chiếu được: " + e, "it cannot be shown: " + e));
        } finally {
            if (spool != null) spool.close();
            if (other != null) other.close();
        }
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** How long it runs once; makes room for its pictures. */
    private Duration prepare(Spool spool) {
        var is = spool.clip();
        var size = sizing.of(is);
        boolean upright = is.quarters() % 2 == 0;
        int width = upright ? size.width() : size.height();
        int height = upright ? size.height() : size.width();
        int slots = Math.clamp(RING_BYTES / (4L * width * height), LEAST_SLOTS, MOST_SLOTS);
        synchronized (this) {
            clip = is;
            each = spool.each();
            for (int i = 0; i < slots; i++) free.add(new Slot(width, height));
        }
        return cut.runs(is.length());
    }

    /** Where it is now that it is open: who waited for that for long has gone on meanwhile. */
    private synchronized Duration begins() {
        if (asked.minus(begin).compareTo(BEHIND) > 0) {
            begin = asked;
            newest = asked;
        }
        return begin;
    }

    private void take(Spool spool, Scaler scaler, Duration run) throws InterruptedException {
        Slot slot;
        synchronized (this) {
            // Nobody sees it any more: the next one is sooner had without it.
            boolean past = run.plus(each).compareTo(asked) < 0;
            if (past && (drawn != null || !ready.isEmpty()) && !isIdle(SEEN_EVERY)) return;
            while (free.isEmpty() && !closed) wait();
            if (closed) return;
            slot = free.removeLast();
        }
        scaler.scale(spool.frame(), slot);
        synchronized (this) {
            slot.holds(run);
            any = true;
            ready.addLast(slot);
            newest = run;
            newestSince = now();
        }
    }

    /** It has been unwound: its last picture stands. One that ends long before its time was torn off. */
    private synchronized void rest(Duration runs) throws InterruptedException {
        boolean whole =
                newest.plus(each.multipliedBy(2)).compareTo(runs.minus(STOPPED)) > 0 || begin.compareTo(runs) >= 0;
        if (whole && any) finished = true;
        else broken = new Sentence("phim bị đứt giữa chừng", "the file ends before the film does");
        while (!closed) wait();
    }

    private synchronized boolean lastLap(long lap, Duration runs) {
        boolean empty = newest.compareTo(runs.multipliedBy(lap)) < 0 && !any;
        if (empty) broken = new Sentence("phim không có hình nào", "there is no picture in the film");
        return empty;
    }

    private synchronized void breaks(Sentence why) {
        broken = why;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }

    /** Waits until nobody writes into its pictures any more. */
    void join() throws InterruptedException {
        thread.join(STOPPED);
    }
}
