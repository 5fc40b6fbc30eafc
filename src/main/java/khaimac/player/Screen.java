package khaimac.player;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import khaimac.link.ToDesk;
import khaimac.mail.Latest;
import khaimac.render.live.LivePicture;
import khaimac.render.live.PictureCopy;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * One surface in a player: its picture, where it goes, and how often it has to be looked after. One paint thread owns
 * it.
 */
final class Screen {
    /** Where something may change by itself, a countdown still turns its second in time. */
    private static final Duration IDLE = Duration.ofMillis(50);

    /** Where nothing will, until something else is to be shown. */
    private static final Duration STILL = Duration.ofMillis(500);

    /** However slowly the desk's time runs: whoever watches over the paint threads counts their rounds. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    /** So long after the last change the surface counts as at rest. */
    private static final Duration ACTIVE = Duration.ofMillis(200);

    /**
     * So long after what GO would bring is another it is made ready: what has just come in has the machine for itself,
     * and what changes again and again is not painted for nobody.
     */
    static final Duration UNCHANGED = Duration.ofSeconds(2);

    /** What moves and stands still for so long is seen to halt, and every picture left out meanwhile was late. */
    private static final Duration HALT = Duration.ofMillis(150);

    private static final int MOST_ASKED = 32;
    private static final int END_SECONDS = 2;

    /**
     * The next picture of what moves, by both clocks.
     *
     * @param apart how far from one to the next somebody takes them
     */
    private record Due(Instant moment, Duration steady, Duration apart) {}

    private record Asked(int width, int height, CompletableFuture<byte[]> jpeg) {}

    private final SurfaceName name;
    private final LivePicture picture;
    private final List<Output> outputs;
    private final Latest<Boolean> woken = new Latest<>();
    private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CompletableFuture<PictureCopy>> copied = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Showing newest;
    private final AtomicReference<@Nullable Showing> coming = new AtomicReference<>();
    private volatile Holding.Next next = Holding.Next.NOTHING;
    private @Nullable Showing known;
    private volatile List<Wanted.Standby> standby = List.of();
    private List<Wanted.Standby> stood = List.of();
    private @Nullable Duration knownSince;
    private @Nullable Showing shown;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean closed;
    private boolean hasPicture;

    private long painted;
    private long late;
    private Duration gap = Duration.ZERO;
    private @Nullable Duration lastTurn;
    private @Nullable Instant lastPicture;
    private @Nullable Due due;

    /** Whether what was due has passed, and nobody took what there was since. */
    private boolean isOverdue;

    private Duration changed = Duration.ZERO;

    /** How often the paint thread has come round, and how often when somebody looked last. */
    private final AtomicLong rounds = new AtomicLong();

    private long marked = -1;
    private volatile ToDesk.Count count;

    Screen(SurfaceName name, LivePicture picture, List<Output> outputs) {
        this.name = name;
        this.picture = picture;
        this.outputs = List.copyOf(outputs);
        this.count = new ToDesk.Count(name, 0, 0, Duration.ZERO, true, false, null);
    }

    SurfaceName name() {
        return name;
    }

    LivePicture picture() {
        return picture;
    }

    List<Output> outputs() {
        return outputs;
    }

    int fps() {
        return picture.wall().fps();
    }

    /** From any thread; the paint thread takes it with its next turn, which is at once. */
    void show(Showing showing) {
        newest = showing;
        woken.put(true);
    }

    /** What may be shown soon; of several the last. From any thread. */
    void prepare(Showing showing) {
        coming.set(showing);
        woken.put(true);
    }

    /** What the next GO would bring, where that is something else than what is up. From any thread. */
    void next(Holding.Next bringing) {
        next = bringing;
    }

    /** What any press may bring, at any time. From any thread. */
    void standby(List<Wanted.Standby> looks) {
        standby = looks;
        woken.put(true);
    }

    /** Has what may be shown soon made ready. On the paint thread, between two frames. */
    void prepare(Instant now, Duration steady) {
        var showing = coming.getAndSet(null);
        if (showing != null) picture.prepare(showing, now);
        var ready = standby;
        if (!ready.equals(stood)) {
            stood = ready;
            picture.standby(ready.stream().map(one -> one.showing(now)).toList());
        }
        var bringing = next.showing();
        if (!isSame(bringing, known)) {
            picture.next(null);
            known = bringing;
            knownSince = steady;
        }
        var since = knownSince;
        if (since != null && !picture.isBeingMade() && steady.minus(since).compareTo(UNCHANGED) >= 0) {
            picture.next(known);
            knownSince = null;
        }
        picture.goOn(now);
    }

    private static boolean isSame(@Nullable Showing one, @Nullable Showing other) {
        if (one == null || other == null) return one == null && other == null;
        return one.samePicture(other);
    }

    /** An output wants the newest picture. */
    void wake() {
        woken.put(true);
    }

    /** A small picture of what is up, made by the paint thread between two frames. */
    CompletableFuture<byte[]> preview(int width, int height) {
        var jpeg = new CompletableFuture<byte[]>();
        if (asked.size() >= MOST_ASKED) jpeg.completeExceptionally(new IllegalStateException("too many previews"));
        else asked.add(new Asked(width, height, jpeg));
        woken.put(true);
        return jpeg;
    }

    /** All of what is up, taken by the paint thread between two frames: who asked makes a file of it. */
    CompletableFuture<PictureCopy> copy() {
        var copy = new CompletableFuture<PictureCopy>();
        if (copied.size() >= MOST_ASKED) copy.completeExceptionally(new IllegalStateException("too many copies"));
        else copied.add(copy);
        woken.put(true);
        return copy;
    }

    /** What the surface should show, if it is another showing than at the last turn. */
    @Nullable
    Showing another() {
        var showing = newest;
        if (showing == null || showing.equals(shown)) return null;
        shown = showing;
        return showing;
    }

    /** What the surface should show, by its last turn. */
    @Nullable
    Showing shown() {
        return shown;
    }

    void answerPreviews() {
        for (var one = asked.poll(); one != null; one = asked.poll())
            one.jpeg.complete(picture.jpeg(one.width, one.height));
        // Before the first picture there is nothing to be seen: who waits is answered by the turn that has one.
        if (copied.isEmpty() || !hasPicture()) return;
        var copy = picture.copy();
        for (var one = copied.poll(); one != null; one = copied.poll()) one.complete(copy);
    }

    /**
     * Keeps the figures of a turn.
     *
     * @param wanted whether the picture of the moment was painted at all
     * @param another whether it was another
     */
    void turned(Instant at, boolean wanted, boolean another, Duration steady, Beats beats) {
        if (lastTurn != null && shown != null && steady.minus(lastTurn).compareTo(gap) > 0)
            gap = steady.minus(lastTurn);
        lastTurn = steady;
        if (another) {
            painted++;
            changed = steady;
            lastPicture = at;
            if (due != null) late += late(due, at, steady, beats);
        }
        isOverdue = !wanted && due != null && !due.moment.isAfter(at);
        var bringing = next;
        var lack = lack(bringing);
        boolean coming = lack == null && (bringing.comes() || isBeingMade(bringing.showing()));
        count = new ToDesk.Count(name, painted, late, gap, shown == null || picture.isWaiting(), coming, lack);
    }

    /**
     * How many pictures came late with this one. A machine that is slow and even paints fewer, and its audience sees
     * nothing of it; in a halt all are missed that somebody would have taken.
     */
    private long late(Due missed, Instant at, Duration steady, Beats beats) {
        long one = Duration.between(missed.moment, at).compareTo(beats.length()) > 0 ? 1 : 0;
        var stood = steady.minus(missed.steady);
        return stood.compareTo(HALT) < 0 ? one : Math.max(one, stood.dividedBy(missed.apart));
    }

    private boolean isBeingMade(@Nullable Showing bringing) {
        return bringing != null && (!isSame(bringing, known) || knownSince != null || !picture.isNextReady());
    }

    /** It is known before the press, so that nobody waits for what will not come. */
    private ToDesk.@Nullable Lack lack(Holding.Next bringing) {
        if (bringing.lack() != null) return bringing.lack();
        if (bringing.showing() == null || !isSame(bringing.showing(), known)) return null;
        var lacking = picture.lacking();
        if (lacking == null) return null;
        return lacking.film() == null
                ? Lacks.unpaintable(lacking.why())
                : Lacks.film(Stock.named(lacking.film()), lacking.why());
    }

    /** On the paint thread. */
    void comesRound() {
        rounds.incrementAndGet();
    }

    /** Whether the paint thread has come round since the last {@link #mark}. */
    boolean hasTurned() {
        return rounds.get() != marked;
    }

    void mark() {
        marked = rounds.get();
    }

    /** Until the next picture may be another: the next frame where something moves, a while where nothing does. */
    void rest(Instant now, Duration steady, Beats beats) throws InterruptedException {
        woken.take(pause(now, steady, beats));
    }

    Duration pause(Instant now, Duration steady, Beats beats) {
        boolean owed = picture.isWaiting() || isOwed();
        var still = owed ? null : picture.stillUntil();
        boolean moves = isOverdue || steady.minus(changed).compareTo(ACTIVE) < 0;
        boolean active = owed || (still == null && moves);
        var overdue = isOverdue ? due : null;
        due = null;
        if (Instant.MAX.equals(still) || (still == null && !active && isStill())) return STILL;
        // The picture of a second is that of the first beat in it.
        var next = wanted(still == null || !still.isAfter(now) ? now : still.minusNanos(1), beats);
        var left = beats.wait(now, next);
        if (still != null) return least(left, STILL);
        var from = lastPicture;
        if (active && from != null && isWanted(next))
            due = overdue == null ? new Due(next, steady.plus(left), apart(from, beats)) : overdue;
        return least(active || left.compareTo(IDLE) > 0 ? left : IDLE, ROUND);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The next moment of which somebody takes the picture; not too far from now, since much may happen before. */
    private Instant wanted(Instant now, Beats beats) {
        var next = beats.after(now);
        for (int i = 1; i < beats.fps() / 2 && !isWanted(next); i++) next = beats.after(next);
        return next;
    }

    private Duration apart(Instant from, Beats beats) {
        return beats.wait(from, wanted(from, beats));
    }

    /** Whether somebody takes the picture of a moment, or waits for one. */
    boolean isWanted(Instant at) {
        if (picture.isWaiting() || !asked.isEmpty() || !copied.isEmpty()) return true;
        for (var output : outputs) if (output.owes() || output.takes(at)) return true;
        return false;
    }

    private boolean isOwed() {
        for (var output : outputs) if (output.owes() && hasPicture) return true;
        return false;
    }

    /** Whether anything was ever up: the black before it is no picture, and no output is told of it. */
    boolean hasPicture() {
        hasPicture |= shown != null && (!picture.isWaiting() || picture.hasPicture());
        return hasPicture;
    }

    private boolean isStill() {
        return shown == null || Looks.isStill(shown.look());
    }

    ToDesk.Count count() {
        return count;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
        woken.put(true);
    }

    /** Closes it, and waits until its outputs are told nothing more. */
    void end() {
        close();
        boolean interrupted = false;
        try {
            over.await(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    /** Its paint thread has left it. */
    void left() {
        over.countDown();
    }
}
