package khaimac.media.film;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is to be seen of a film at any moment, and never waits for it. Where the same film is wanted at two places
 * at once, as when it is put up anew over its own end, or set somewhere else, each place has a head of its own until
 * only one of them is looked at. One paint thread owns it.
 */
public final class Projector implements AutoCloseable {
    private static final int MOST_HEADS = 3;

    /** A head that nobody looks at beside another one goes after so long. */
    private static final Duration UNUSED = Duration.ofSeconds(1);

    private final Path file;
    private final Cut cut;
    private final Watch watch;
    private final Head.Sizing sizing;
    private final List<Head> heads = new ArrayList<>();
    private @Nullable Slot last;

    /** @param width and height of the box that it is shown in */
    public Projector(Path file, Cut cut, double width, double height, Look.Fit fit, Watch watch) {
        this.file = file;
        this.cut = cut;
        this.watch = watch;
        this.sizing = clip -> Size.of(clip, width, height, fit);
        heads.add(new Head(file, cut, sizing, Duration.ZERO, watch));
    }

    /** Whether something can be shown for a moment; from now on it is made ready. */
    public boolean has(Duration run) {
        return head(run).has(run);
    }

    /** The picture of a moment, or the newest before it; null where there is none yet. */
    public @Nullable Slot at(Duration run) {
        var slot = head(run).at(run);
        tidy();
        // What was up stays up until there is something else.
        if (slot != null) last = slot;
        return last;
    }

    private Head head(Duration run) {
        Head nearest = null;
        Duration least = null;
        for (var head : heads) {
            var away = head.away(run);
            if (away == null || (least != null && away.compareTo(least) >= 0)) continue;
            nearest = head;
            least = away;
        }
        if (nearest != null) return nearest;
        if (heads.size() == MOST_HEADS) {
            var oldest = heads.getFirst();
            for (var head : heads) if (head.usedAt().compareTo(oldest.usedAt()) < 0) oldest = head;
            oldest.close();
            heads.remove(oldest);
        }
        var head = new Head(file, cut, sizing, run, watch);
        heads.addFirst(head);
        return head;
    }

    private void tidy() {
        if (heads.size() == 1) return;
        var now = watch.now().steady();
        for (Iterator<Head> each = heads.iterator(); each.hasNext() && heads.size() > 1; ) {
            var head = each.next();
            if (now.minus(head.usedAt()).compareTo(UNUSED) <= 0) continue;
            head.close();
            each.remove();
        }
    }

    /** What the film is, once it has been opened. */
    public @Nullable Clip clip() {
        for (var head : heads) {
            var clip = head.clip();
            if (clip != null) return clip;
        }
        return null;
    }

    /** Why it shows no more; null while all is well. */
    public @Nullable Sentence broken() {
        for (var head : heads) {
            var broken = head.broken();
            if (broken != null) return broken;
        }
        return null;
    }

    /** How often a picture came later than it was due. */
    public long late() {
        return heads.stream().mapToLong(Head::late).sum();
    }

    @Override
    public void close() {
        heads.forEach(Head::close);
        heads.clear();
    }
}
