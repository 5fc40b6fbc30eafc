package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.types.Rect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.scene.Entrance;
import khaimac.scene.Mark;
import khaimac.scene.Scene;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/**
 * What one surface shows, frame after frame. Another picture comes in only when all of it is ready; until then the one
 * that is up stays, so that nobody ever sees half a picture or a black one. One paint thread owns it.
 */
final class Easel implements AutoCloseable {
    /** A fade that is interrupted, and that one again: what lies deeper is not seen. */
    private static final int MOST_TAKES = 2;

    /** So far ahead is made ready what changes by itself. */
    private static final Duration AHEAD = Duration.ofMillis(1_200);

    private static final Duration LOOKS_AHEAD_EVERY = Duration.ofMillis(250);

    /** Screens show twice the number as more than four times the light; brightness is meant as light. */
    private static final double GAMMA = 2.2;

    private final Wall wall;
    private final Painter painter;
    private final Runnable tidy;
    private final Paint veil = new Paint();
    private @Nullable Take on;
    private @Nullable Showing waiting;
    private Instant looksAhead = Instant.MIN;
    private @Nullable Seen seen;

    /** What was painted last: if nothing of it is another, the frame need not be painted again. */
    private record Seen(List<Mark> marks, Duration shown, double level, boolean still) {}

    /** @param tidy done between two frames */
    Easel(Wall wall, Supply supply, Runnable tidy) {
        this.wall = wall;
        this.painter = new Painter(supply);
        this.tidy = tidy;
    }

    Wall wall() {
        return wall;
    }

    /** What the surface should show from now on. */
    void show(Showing showing) {
        if (on != null && on.isSameAs(showing)) {
            on.goesOnAs(showing);
            waiting = null;
        } else waiting = showing;
    }

    /** Whether what should be shown is still being made. */
    boolean isWaiting() {
        return waiting != null;
    }

    /**
     * Paints the picture of a moment.
     *
     * @return whether it is another than the one before; if not, nothing was painted
     */
    boolean paint(Canvas canvas, Instant now) {
        tidy.run();
        if (on != null) on.turn(now, painter, wall);
        takeIn(now);
        if (on == null) {
            canvas.clear(Tint.BLACK);
            return seen == null;
        }
        on.forget(now, MOST_TAKES);
        lookAhead(on, now);
        var next = seen(on);
        if (next.still && next.equals(seen)) return false;
        seen = next;
        paint(canvas, on, now);
        return true;
    }

    private void takeIn(Instant now) {
        if (waiting == null) return;
        var scene = waiting.at(now);
        if (!painter.isReady(scene, wall)) return;
        // A part that took its time comes in when it is there, not in the middle of its own fade.
        boolean late = on != null && now.isAfter(waiting.since());
        on = new Take(waiting, scene, late ? now : waiting.since(), on);
        waiting = null;
    }

    private void lookAhead(Take take, Instant now) {
        if (now.isBefore(looksAhead) && looksAhead.isBefore(now.plus(AHEAD))) return;
        looksAhead = now.plus(LOOKS_AHEAD_EVERY);
        painter.isReady(take.showing().at(now.plus(AHEAD)), wall);
    }

    private Seen seen(Take take) {
        var scene = take.scene();
        boolean still = take.before() == null && !painter.moves(scene, wall);
        return new Seen(scene.marks(), still ? Duration.ZERO : scene.shown(), take.showing().level(), still);
    }

    private void paint(Canvas canvas, Take take, Instant now) {
        var before = take.before();
        if (before == null) {
            whole(canvas, take);
            return;
        }
        double progress = take.progress(now);
        var entrance = take.entrance();
        if (entrance.kind() == Entrance.Kind.THROUGH) {
            int colour = entrance.through() == null ? Tint.BLACK : Tint.of(entrance.through());
            if (progress < 0.5) paint(canvas, before, now);
            else whole(canvas, take);
            veil(canvas, Tint.faint(colour, progress < 0.5 ? 2 * progress : 2 - 2 * progress));
            return;
        }
        paint(canvas, before, now);
        var changed = entrance.kind() == Entrance.Kind.CHANGED_LINES ? painter.changed(before.scene(), take.scene(), wall) : null;
        canvas.save();
        if (changed != null) canvas.clipRect(changed.rect());
        canvas.saveLayerAlpha(area(changed), (int) Math.round(255 * progress));
        whole(canvas, take);
        canvas.restore();
        canvas.restore();
    }

    private Rect area(@Nullable Box changed) {
        return changed == null ? wall.whole().rect() : changed.rect();
    }

    private void whole(Canvas canvas, Take take) {
        if (isOpen(take.scene())) canvas.clear(Tint.BLACK);
        painter.draw(canvas, take.scene(), wall);
        double level = Math.clamp(take.showing().level(), 0, 1);
        if (level < 1) veil(canvas, Tint.faint(Tint.BLACK, 1 - Math.pow(level, 1 / GAMMA)));
    }

    /** Whether something of the last frame would be seen between the marks. */
    private static boolean isOpen(Scene scene) {
        return scene.marks().isEmpty()
                || !(scene.marks().getFirst() instanceof Mark.Ground
                        || scene.marks().getFirst() instanceof Mark.Fill
                        || scene.marks().getFirst() instanceof Mark.Test);
    }

    private void veil(Canvas canvas, int colour) {
        canvas.drawRect(wall.whole().rect(), veil.setColor(colour));
    }

    @Override
    public void close() {
        painter.close();
        veil.close();
    }
}
