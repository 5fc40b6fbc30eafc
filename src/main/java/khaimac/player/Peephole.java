package khaimac.player;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.link.ToDesk;
import khaimac.notation.Bytes;
import khaimac.render.live.LivePicture;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of a surface for whoever looks at the panel: while somebody does, whenever it changes, and not too
 * often.
 */
final class Peephole implements Output {
    /** A little more than ten a second. */
    private static final Duration APART = Duration.ofMillis(80);

    /**
     * What runs on and on is known by then, and need not be seen run: it costs this machine and every tablet more than
     * it tells.
     */
    private static final Duration RUNNING_ON = Duration.ofSeconds(3);

    private static final Duration RUNNING_APART = Duration.ofMillis(500);

    /** How large they are wanted. */
    record Size(int width, int height) {}

    private final SurfaceName surface;
    private final Watch watch;
    private final Consumer<ToDesk.Glance> told;
    private volatile @Nullable Size wanted;
    private volatile boolean owes;
    private @Nullable Duration last;
    private @Nullable Instant lastAt;
    private Duration begun;

    Peephole(SurfaceName surface, Watch watch, Consumer<ToDesk.Glance> told) {
        this.surface = surface;
        this.watch = watch;
        this.told = told;
        this.begun = watch.now().steady();
    }

    /** From any thread; null: nobody looks any more. */
    void want(@Nullable Size size) {
        wanted = size;
        owes = size != null;
    }

    @Override
    public void begins() {
        begun = watch.now().steady();
    }

    @Override
    public boolean takes(Instant at) {
        return wanted != null
                && (lastAt == null
                        || Duration.between(lastAt, at)
                                        .compareTo(apart(watch.now().steady()))
                                >= 0);
    }

    private boolean isTime(Duration now) {
        return last == null || now.minus(last).compareTo(apart(now)) >= 0;
    }

    private Duration apart(Duration now) {
        return now.minus(begun).compareTo(RUNNING_ON) < 0 ? APART : RUNNING_APART;
    }

    @Override
    public void show(LivePicture picture, Instant at) {
        var size = wanted;
        if (size == null) return;
        var now = watch.now().steady();
        owes = !isTime(now);
        if (owes) return;
        last = now;
        lastAt = at;
        told.accept(new ToDesk.Glance(surface, new Bytes(picture.jpeg(size.width(), size.height()))));
    }

    @Override
    public boolean owes() {
        return owes && isTime(watch.now().steady());
    }

    @Override
    public void close() {
        wanted = null;
    }
}
