package khaimac.render.live;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.render.Box;
import khaimac.render.Glass;
import khaimac.render.Tint;
import khaimac.render.Wall;
import khaimac.render.parts.Supply;
import khaimac.scene.Entrance;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/**
 * What one surface shows, frame after frame. Another picture comes in only when all of it is ready; until then the one
 * that is up stays, so that nobody ever sees half a picture or a black one. One paint thread owns it.
 */
public final class Easel implements AutoCloseable {
    /** A fade that is interrupted, and that one again: what lies deeper is not seen. */
    private static final int MOST_TAKES = 2;

    /** So far ahead is made ready what changes by itself. */
    private static final Duration AHEAD = Duration.ofMillis(1_200);

    private static final Duration LOOKS_AHEAD_EVERY = Duration.ofMillis(250);

    /** Screens show twice the number as more than four times the light; brightness is meant as light. */
    private static final double GAMMA = 2.2;

    private final Wall wall;
    private final Painter painter;
    private final Supply supply;
    private final Runnable tidy;
    private final Map<Integer, Veil> veils = new HashMap<>();
    private @Nullable Glass glass;

    /**
     * What the canvas and the glass hold, so that only what moves is painted again; null where it is something else.
     */
    private Painter.@Nullable Ready onCanvas;

    private Painter.@Nullable Ready onGlass;
    private @Nullable Take on;
    private @Nullable Showing waiting;
    private Instant looksAhead = Instant.MIN;
    private Instant painted = Instant.MIN;
    private @Nullable Seen seen;

    /** What was painted last: if nothing of it is another, the frame need not be painted again. */
    private record Seen(List<Object> marks, Duration shown, double level, boolean still) {}

    /** @param tidy done between two frames */
    public Easel(Wall wall, Supply supply, Runnable tidy) {
        this.wall = wall;
        this.supply = supply;
        this.painter = new Painter(supply, wall);
        this.tidy = tidy;
    }

    Wall wall() {
        return wall;
    }

    /** What the surface should show from now on. */
    public void show(Showing showing) {
        if (on != null && on.isSameAs(showing)) {
            on.goesOnAs(showing);
            waiting = null;
        } else waiting = showing;
    }

    /** Asks for all that a showing needs, and shows nothing of it. Says whether it was all there. */
    boolean ask(Showing showing, Instant now) {
        return painter.ready(showing.at(now)) != null;
    }

    /** The same for all that it needs from its first moment on, if it came in now. */
    boolean askFirst(Showing showing, Instant now) {
        var first = showing.from(now);
        boolean soon = ask(first, now.plus(AHEAD));
        return ask(first, now) && soon;
    }

    /** Whether anything has come in yet. */
    boolean hasPicture() {
        return on != null;
    }

    /** Until when the picture that was painted stays as it is, if nobody wishes another; null: nobody can say. */
    @Nullable
    Instant stillUntil() {
        var take = on;
        if (take == null || waiting != null || take.isBehind()) return null;
        if (seen == null || !seen.still || !take.showing().onlyTicks(painted)) return null;
        var turns = take.showing().turns(painted);
        return turns == null ? Instant.MAX : turns;
    }

    /** Whether what should be shown is still being made. */
    boolean isWaiting() {
        return waiting != null;
    }

    /**
     * Paints the picture of a moment onto a canvas that still holds what was painted before.
     *
     * @return whether it is another than the one before; if not, nothing was painted
     */
    public boolean paint(Canvas canvas, Instant now) {
        tidy.run();
        painted = now;
        painter.patient(on != null);
        if (on != null) on.turn(now, painter);
        takeIn(now);
        if (on == null) {
            canvas.clear(Tint.BLACK);
            return seen == null;
        }
        on.forget(now, MOST_TAKES);
        if (on.before() == null) putGlassAway();
        lookAhead(on, now);
        var next = seen(on);
        if (next.still && next.equals(seen)) return false;
        seen = next;
        paint(canvas, on, now);
        // A canvas that holds a mixture, or a dimmed picture, is painted anew.
        boolean whole = on.before() == null && on.showing().level() >= 1;
        onCanvas = whole ? on.ready() : null;
        double level = Math.clamp(on.showing().level(), 0, 1);
        if (level < 1) veil(Tint.BLACK).draw(canvas, wall, 1 - Math.pow(level, 1 / GAMMA));
        return true;
    }

    private void takeIn(Instant now) {
        if (waiting == null) return;
        long lost = painter.lost();
        supply.wholly(waiting.instead() != null);
        var ready = painter.ready(waiting.at(now));
        supply.wholly(false);
        if (ready == null) {
            if (painter.lost() > lost) standIn(waiting.instead(), now);
            return;
        }
        // A part that took its time comes in when it is there, not in the middle of its own fade.
        boolean late = on != null && now.isAfter(waiting.since());
        on = new Take(waiting, ready, late ? now : waiting.since(), on);
        waiting = null;
    }

    /** What cannot be shown is waited for no longer: a picture that was up before it says what is not true any more. */
    private void standIn(@Nullable Showing instead, Instant now) {
        if (instead == null || (on != null && on.isSameAs(instead))) return;
        var ready = painter.ready(instead.at(now));
        if (ready != null) on = new Take(instead, ready, now, on);
    }

    private void lookAhead(Take take, Instant now) {
        if (now.isBefore(looksAhead) && looksAhead.isBefore(now.plus(AHEAD))) return;
        looksAhead = now.plus(LOOKS_AHEAD_EVERY);
        painter.ready(take.showing().at(now.plus(AHEAD)));
    }

    private Seen seen(Take take) {
        var scene = take.ready().scene();
        boolean still = take.before() == null && !take.ready().moves();
        return new Seen(
                take.ready().seen(),
                still ? Duration.ZERO : scene.shown(),
                take.showing().level(),
                still);
    }

    private void paint(Canvas canvas, Take take, Instant now) {
        var before = take.before();
        if (before == null) {
            painter.draw(canvas, take.ready(), onCanvas);
            return;
        }
        double progress = take.progress(now);
        var entrance = take.entrance();
        if (entrance.kind() == Entrance.Kind.THROUGH) {
            if (progress < 0.5) paint(canvas, before, now);
            else painter.draw(canvas, take.ready(), null);
            veil(entrance.through() == null ? Tint.BLACK : Tint.of(entrance.through()))
                    .draw(canvas, wall, 1 - Math.abs(1 - 2 * progress));
            return;
        }
        paint(canvas, before, now);
        var changed =
                entrance.kind() == Entrance.Kind.CHANGED_LINES ? before.ready().changed(take.ready()) : null;
        over(canvas, take, changed == null ? wall.whole() : changed, progress);
    }

    /** The whole new picture at once, as one pane of glass: its letters and its ground come in together. */
    private void over(Canvas canvas, Take take, Box area, double progress) {
        if (glass == null) glass = new Glass(wall.width(), wall.height());
        glass.canvas().save();
        glass.canvas().clipRect(area.rect());
        painter.draw(glass.canvas(), take.ready(), onGlass);
        glass.canvas().restore();
        onGlass = area.equals(wall.whole()) ? take.ready() : null;
        canvas.save();
        canvas.clipRect(area.rect());
        glass.layOver(canvas, progress);
        canvas.restore();
    }

    private Veil veil(int colour) {
        return veils.computeIfAbsent(colour, Veil::new);
    }

    /** What only a picture that is coming in needs. */
    private void putGlassAway() {
        if (glass != null) glass.close();
        glass = null;
        onGlass = null;
    }

    @Override
    public void close() {
        painter.close();
        putGlassAway();
        veils.values().forEach(Veil::close);
        veils.clear();
    }
}
