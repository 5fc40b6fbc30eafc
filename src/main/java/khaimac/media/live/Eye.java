package khaimac.media.live;

import java.time.Duration;
import khaimac.media.Library;
import khaimac.media.film.Scaler;
import khaimac.media.film.Size;
import khaimac.media.film.Slot;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/**
 * Sees an input in one size. Three pictures are enough: one is drawn, one is the newest, one is being made. One paint
 * thread looks through it, and the thread of the input writes.
 */
public final class Eye implements AutoCloseable {
    static {
        Library.first();
    }

    /** So long the last picture stands for those that do not come. */
    static final Duration STANDS = Duration.ofSeconds(1);

    /** So long after the last look nothing is made for it any more. */
    static final Duration LINGERS = Duration.ofSeconds(5);

    private static final int SLOTS = 3;

    /** The input, as one who looks at it knows it. */
    interface Source {
        Duration now();

        /** Somebody wants to see it. */
        void use(Duration now);

        /** Whether something else should be seen. */
        boolean isLost(Duration now);

        /** A picture of it is on a surface, so long after it came. */
        void drawn(Duration late);
    }

    private final Source source;
    private final double width;
    private final double height;
    private final Look.Fit fit;
    private final Look.Crop crop;
    private final Slot[] slots = new Slot[SLOTS];
    private @Nullable Slot newest;
    private @Nullable Slot drawn;
    private long counted = -1;
    private volatile Duration usedAt;
    private volatile boolean closed;

    /** The input's own thread has it. */
    private @Nullable Scaler scaler;

    Eye(Source source, double width, double height, Look.Fit fit, Look.Crop crop) {
        this.source = source;
        this.width = width;
        this.height = height;
        this.fit = fit;
        this.crop = crop;
        usedAt = source.now();
    }

    /** Whether a picture of just now is there. From now on it is waited for. */
    public boolean isThere() {
        var now = use();
        synchronized (this) {
            return newest != null && now.minus(newest.run()).compareTo(STANDS) < 0;
        }
    }

    /** Whether nothing has come for so long that something else should be seen. */
    public boolean isLost() {
        return source.isLost(use());
    }

    /** It may be wanted at any moment: pictures go on being made. */
    public void keep() {
        use();
    }

    private Duration use() {
        var now = source.now();
        usedAt = now;
        source.use(now);
        return now;
    }

    /** The newest picture; it stays as it is until the next one is taken. Null before the first. */
    public synchronized @Nullable Slot newest() {
        drawn = newest;
        return newest;
    }

    /** A picture is on its surface now. */
    public void drawn(Slot slot) {
        if (slot.number() == counted) return;
        counted = slot.number();
        source.drawn(source.now().minus(slot.run()));
    }

    boolean isClosed() {
        return closed;
    }

    /** Takes a picture that has come. On the input's thread. */
    void take(Shot shot, Duration now) {
        if (closed || now.minus(usedAt).compareTo(LINGERS) > 0) return;
        var seen = shot.cropped(crop);
        var size = Size.of(seen.across(), seen.frame().height(), width, height, fit);
        int free = free(size);
        if (scaler == null) scaler = new Scaler();
        scaler.scale(seen.frame(), slots[free]);
        synchronized (this) {
            slots[free].holds(shot.arrived());
            newest = slots[free];
        }
    }

    private int free(Size size) {
        Slot up;
        Slot fresh;
        synchronized (this) {
            up = drawn;
            fresh = newest;
        }
        for (int i = 0; i < SLOTS; i++) {
            var slot = slots[i];
            if (slot != null && (slot == up || slot == fresh)) continue;
            if (slot == null || slot.width() != size.width() || slot.height() != size.height())
                slots[i] = new Slot(size.width(), size.height());
            return i;
        }
        throw new IllegalStateException("two of three pictures are all three");
    }

    /** The input is closed, or this is. On the input's thread. */
    void rest() {
        if (scaler != null) scaler.close();
        scaler = null;
    }

    @Override
    public void close() {
        closed = true;
    }
}
