package khaimac.media.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Input;
import khaimac.media.Unplayable;
import org.jspecify.annotations.Nullable;

/**
 * One input, on a thread of its own while somebody wants to see it: opened, opened again when it is lost, closed a
 * while after the last look.
 */
final class Intake implements Eye.Source, AutoCloseable {
    /** So long its first picture is waited for before it counts as lost. */
    private static final Duration OPENS = Duration.ofSeconds(2);

    /** So long the reason is waited for. */
    private static final Duration FOUND_OUT = Duration.ofSeconds(4);

    /** What takes longer to open is tried anew. */
    private static final Duration OPENING = Duration.ofSeconds(10);

    /** What was open and has sent nothing for so long is opened anew: it may have changed. */
    private static final Duration SILENT = Duration.ofSeconds(4);

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Sentence SILENCE = new Sentence("không có tín hiệu tới", "nothing comes from there");

    /** How much a new delay counts against those before it. */
    private static final int SMOOTH = 16;

    private final String name;
    private final @Nullable Input input;
    private final Watch watch;
    private final Consumer<Sentence> told;
    private final List<Eye> eyes = new CopyOnWriteArrayList<>();

    private @Nullable Thread thread;
    private Duration usedAt;
    private Duration beganAt;
    private @Nullable Duration newest;
    private @Nullable Sentence wrong;
    private boolean lost;
    private boolean saidLost;

    /** The thread's own; once is enough for an evening. */
    private volatile boolean saidThinned;

    private Instant since;
    private double fps;
    private long pictures;
    private Duration delay = Duration.ZERO;
    private Duration worst = Duration.ZERO;
    private volatile boolean closed;

    /** Until when what is waited for has to come; the thread's own. */
    private volatile Duration deadline;

    /** @param input null: the hall has none of that name */
    Intake(String name, @Nullable Input input, Watch watch, Consumer<Sentence> told) {
        this.name = name;
        this.input = input;
        this.watch = watch;
        this.told = told;
        usedAt = now();
        beganAt = usedAt;
        since = watch.now().wall();
        deadline = usedAt;
    }

    @Override
    public Duration now() {
        return watch.now().steady();
    }

    void add(Eye eye) {
        if (input != null) eyes.add(eye);
    }

    @Override
    public void use(Duration now) {
        var source = input;
        if (source == null) return;
        synchronized (this) {
            usedAt = now;
            if (thread != null || closed) return;
            beganAt = now;
            since = watch.now().wall();
            newest = null;
            wrong = null;
            pictures = 0;
            thread = Thread.ofPlatform().daemon().name("input " + name).start(() -> run(source));
        }
    }

    /** Said once when it begins and once when it is over. */
    @Override
    public boolean isLost(Duration now) {
        boolean is;
        Sentence said = null;
        synchronized (this) {
            var at = newest;
            is = input == null || (at == null ? now.minus(beganAt).compareTo(OPENS) >= 0 : !isFresh(at, now));
            if (is != lost) since = watch.now().wall();
            lost = is;
            // It is said with its reason, where one is found out soon.
            boolean known = at != null
                    || wrong != null
                    || input == null
                    || now.minus(beganAt).compareTo(FOUND_OUT) > 0;
            if (is && known && !saidLost) said = lost();
            if (!is && saidLost) said = back();
            if (said != null) saidLost = is;
        }
        if (said != null) told.accept(said);
        return is;
    }

    private static boolean isFresh(Duration at, Duration now) {
        return now.minus(at).compareTo(Eye.STANDS) < 0;
    }

    private Sentence lost() {
        if (input == null)
            return new Sentence(
                    "Hội trường không có nguồn hình “" + name + "”. Chỗ đó hiện hình chờ. Hãy viết nguồn này vào"
                            + " \"inputs\" của tệp hội trường.",
                    "The hall has no input \"" + name + "\". The idle look is shown in its place. Write it into the"
                            + " \"inputs\" of the hall file.");
        var why = wrong == null ? SILENCE : wrong;
        return new Sentence(
                "Không có hình từ nguồn “" + name + "”: " + why.vi() + ". Chỗ của nó hiện hình chờ. Hãy kiểm tra"
                        + " dây, nguồn điện và địa chỉ; có hình là tự hiện lại.",
                "No picture from the input \"" + name + "\": " + why.en()
                        + ". The idle look is shown where it should be"
                        + " seen. Check its cable, its power and its address; it comes back by itself.");
    }

    private Sentence thinned() {
        return new Sentence(
                "Máy này không kịp giải mã nguồn hình “" + name + "”. Hình bỏ bớt vài khung để không bị chậm dần. Hãy"
                        + " giảm cỡ hoặc số hình mỗi giây của nguồn đó.",
                "This machine cannot follow the input \"" + name + "\". Some of its pictures are left out, so that it"
                        + " does not fall behind. Send it smaller, or with fewer pictures a second.");
    }

    private Sentence back() {
        return new Sentence(
                "Nguồn hình “" + name + "” đã có lại. Màn hình hiện hình của nó.",
                "The input \"" + name + "\" is back, and is seen again.");
    }

    @Override
    public synchronized void drawn(Duration late) {
        delay = delay.isZero() ? late : delay.plus(late.minus(delay).dividedBy(SMOOTH));
        if (late.compareTo(worst) > 0) worst = late;
    }

    synchronized Sight sight() {
        var state = thread == null
                ? Sight.State.CLOSED
                : lost
                        ? Sight.State.LOST
                        : newest != null && isFresh(newest, now()) ? Sight.State.UP : Sight.State.OPENING;
        var words = state == Sight.State.LOST ? lost() : Sentence.NONE;
        double lately = state == Sight.State.UP ? fps : 0;
        return new Sight(name, state, words, since, lately, pictures, delay, worst);
    }

    private void run(Input source) {
        try (var shot = new Shot()) {
            while (goesOn()) {
                var why = watched(source, shot);
                synchronized (this) {
                    wrong = why;
                    if (isWanted()) wait(AGAIN.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sees with it until it ends, and says why it did. */
    private Sentence watched(Input source, Shot shot) {
        deadline = now().plus(OPENING);
        try (var tap = new Tap(source, this::now, this::isOver)) {
            while (isWanted()) {
                var frame = tap.next();
                // What a decoder still had when it was woken is as old as the silence.
                if (now().compareTo(deadline) >= 0) return SILENCE;
                if (frame == null) return new Sentence("luồng hình đã dừng", "the stream has ended");
                shot.is(frame, tap.arrived());
                if (tap.isThinned() && !saidThinned) told.accept(thinned());
                saidThinned |= tap.isThinned();
                handOut(shot);
                deadline = now().plus(SILENT);
            }
            return SILENCE;
        } catch (Unplayable e) {
            return now().compareTo(deadline) >= 0 ? SILENCE : e.words();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return new Sentence("không đọc được: " + e, "it cannot be read: " + e);
        }
    }

    private void handOut(Shot shot) {
        var now = now();
        eyes.removeIf(Intake::isRested);
        for (var eye : eyes) eye.take(shot, now);
        synchronized (this) {
            pictures++;
            var before = newest;
            newest = shot.arrived();
            if (before == null) since = watch.now().wall();
            else if (newest.compareTo(before) > 0)
                fps += (1e9 / newest.minus(before).toNanos() - fps) / SMOOTH;
            wrong = null;
        }
    }

    /** Whether nobody looks through it any more; what it held is let go then. */
    private static boolean isRested(Eye eye) {
        if (!eye.isClosed()) return false;
        eye.rest();
        return true;
    }

    private boolean isOver() {
        return !isWanted() || now().compareTo(deadline) >= 0;
    }

    private synchronized boolean isWanted() {
        return !closed && now().minus(usedAt).compareTo(Eye.LINGERS) < 0;
    }

    /** Whoever wants to see it after this gets another thread. */
    private synchronized boolean goesOn() {
        if (isWanted()) return true;
        eyes.forEach(Eye::rest);
        thread = null;
        lost = false;
        saidLost = false;
        return false;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }
}
