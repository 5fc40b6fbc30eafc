package khaimac.player;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import khaimac.clock.Watch;
import khaimac.link.ToDesk;
import khaimac.notation.Bytes;
import khaimac.render.LivePicture;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** Small pictures of a surface for whoever looks at the panel: while somebody does, whenever it changes, and not too often. */
final class Peephole implements Output {
    /** A little more than ten a second. */
    private static final Duration APART = Duration.ofMillis(80);

    /** How large they are wanted. */
    record Size(int width, int height) {}

    private final SurfaceName surface;
    private final Watch watch;
    private final Consumer<ToDesk.Glance> told;
    private volatile @Nullable Size wanted;
    private volatile boolean owes;
    private @Nullable Duration last;

    Peephole(SurfaceName surface, Watch watch, Consumer<ToDesk.Glance> told) {
        this.surface = surface;
        this.watch = watch;
        this.told = told;
    }

    /** From any thread; null: nobody looks any more. */
    void want(@Nullable Size size) {
        wanted = size;
        owes = size != null;
    }

    @Override
    public void show(LivePicture picture, Instant at) {
        var size = wanted;
        if (size == null) return;
        var now = watch.now().steady();
        owes = last != null && now.minus(last).compareTo(APART) < 0;
        if (owes) return;
        last = now;
        told.accept(new ToDesk.Glance(surface, new Bytes(picture.jpeg(size.width(), size.height()))));
    }

    @Override
    public boolean owes() {
        return owes;
    }

    @Override
    public void close() {
        wanted = null;
    }
}
