package khaimac.render.live;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import java.util.ArrayList;
import java.util.List;
import khaimac.render.Areas;
import khaimac.render.Box;
import khaimac.render.Around;
import khaimac.render.Tint;
import khaimac.render.Wall;
import khaimac.render.grounds.Dress;
import khaimac.render.parts.Base;
import khaimac.render.parts.Digitals;
import khaimac.render.parts.Film;
import khaimac.render.parts.Live;
import khaimac.render.parts.Missing;
import khaimac.render.parts.Order;
import khaimac.render.parts.Part;
import khaimac.render.parts.Still;
import khaimac.render.parts.Strips;
import khaimac.render.parts.Supply;
import khaimac.scene.Mark;
import khaimac.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Puts the marks of a scene onto a canvas, from parts that are ready. One paint thread owns it. */
final class Painter implements AutoCloseable {
    private final Supply supply;
    private final Wall wall;
    private final Box whole;
    private final Box room;
    private final Paint paint = new Paint();

    /** How the last few scenes were divided: those of a picture that comes in, and of the one that it comes in over. */
    private final Areas[] areas = new Areas[4];

    private int oldest;

    /** How often a film was asked for that cannot be shown. */
    private long broken;

    private boolean patient = true;

    Painter(Supply supply, Wall wall) {
        this.supply = supply;
        this.wall = wall;
        whole = wall.whole();
        room = wall.room();
    }

    /**
     * One mark in its place.
     *
     * @param whole the surface, or the half of it, that the mark must not leave
     * @param part what is ready of it; null for a fill, which needs nothing, and for two scenes that become each other
     * @param from what is seen of the first of these
     * @param to what is seen of the second
     */
    record Spot(Mark mark, Box box, Box whole, @Nullable Part part, List<Spot> from, List<Spot> to) {
        Spot(Mark mark, Box box, Box whole, @Nullable Part part) {
            this(mark, box, whole, part, List.of(), List.of());
        }

        boolean moves() {
            return (part != null && part.moves())
                    || from.stream().anyMatch(Spot::moves)
                    || to.stream().anyMatch(Spot::moves);
        }
    }

    /** A scene with all its parts; good until the supply is tidied. */
    record Ready(Scene scene, List<Spot> spots) {
        /** What is seen of it: where that is the same, so is the picture. */
        List<Object> seen() {
            var seen = new ArrayList<Object>(spots.size());
            for (int i = 0; i < spots.size(); i++) {
                var spot = spots.get(i);
                if (spot.mark() instanceof Mark.Frame frame && spot.part() instanceof Film film)
                    seen.add(film.picture(frame));
                else if (spot.part() instanceof Live live) seen.add(live.picture());
                else if (spot.part() instanceof Base base) seen.add(base);
                else seen.add(spot.mark());
            }
            return seen;
        }

        /** Whether it looks different in the next frame although its marks stay the same. */
        boolean moves() {
            for (int i = 0; i < spots.size(); i++) if (spots.get(i).moves()) return true;
            return false;
        }

        /** Whether a canvas that holds another scene shows all of this one but for what moves on its grounds. */
        boolean standsOn(Ready other) {
            if (spots.size() != other.spots.size()
                    || spots.isEmpty()
                    || !(spots.getFirst().part() instanceof Base)) return false;
            for (int i = 0; i < spots.size(); i++) {
                var one = spots.get(i);
                var two = other.spots.get(i);
                if (!one.box().equals(two.box())) return false;
                if (one.part() instanceof Base still && (still.moves() || !still.equals(two.part()))) return false;
                if (one.part() instanceof Still still && !still.equals(two.part())) return false;
                // What is neither ground nor words may reach beyond its box, or lie under the next.
                if (!(one.part() instanceof Base
                        || one.part() instanceof Still
                        || one.part() instanceof Strips
                        || one.part() instanceof Digitals)) return false;
            }
            return true;
        }

        /**
         * Where another scene differs from this one, if it is only in lines of titles; null where that cannot be said.
         */
        @Nullable
        Box changed(Ready other) {
            if (spots.size() != other.spots.size()) return null;
            Box changed = null;
            for (int i = 0; i < spots.size(); i++) {
                var one = spots.get(i);
                var two = other.spots.get(i);
                if (one.part() instanceof Base != two.part() instanceof Base) return null;
                if (!(one.part() instanceof Base was && two.part() instanceof Base is)) {
                    if (one.mark().equals(two.mark()) && one.box().equals(two.box())) continue;
                    return null;
                }
                if (was.equals(is)) continue;
                var lines = was.changed(is);
                if (lines == null) return null;
                changed = changed == null ? lines : changed.and(lines);
            }
            return changed;
        }
    }

    /** Whether a picture is up that may stay while an input is being opened; black may not. */
    void patient(boolean so) {
        patient = so;
    }

    /** The scene with everything it needs; null while some of that is being made. All of it is asked for. */
    @Nullable
    Ready ready(Scene scene) {
        var spots = new ArrayList<Spot>(6);
        boolean ready = find(scene, whole, room, Math.min(whole.width(), whole.height()), spots);
        return ready ? new Ready(scene, spots) : null;
    }

    /** @param rows of pixels, or columns if they are fewer, of what the scene is on */
    private boolean find(Scene scene, Box whole, Box free, double rows, List<Spot> spots) {
        boolean ready = true;
        var areas = areas(scene, whole, free, rows);
        int based = based(scene, whole);
        var place = areas.place();
        if (based > 0) {
            var orders = new Order.Whole[based];
            for (int i = 0; i < based; i++)
                orders[i] = Order.of(scene.marks().get(i), areas.of(i), rows, wall.leastCap(), place);
            var part = supply.part(new Order.Base(List.of(orders), whole));
            if (part == null) ready = false;
            spots.add(new Spot(scene.marks().getFirst(), whole, whole, part));
        }
        for (int i = based; i < scene.marks().size(); i++) {
            var mark = scene.marks().get(i);
            var box = areas.of(i);
            switch (mark) {
                case Mark.Fill ignored -> spots.add(new Spot(mark, box, whole, null));
                case Mark.Halves(var left, var right) -> {
                    double middle = Math.round(box.width() / 2);
                    var one = new Box(box.x(), box.y(), middle, box.height());
                    var two = new Box(box.x() + middle, box.y(), box.width() - middle, box.height());
                    // Both are asked for, so that both are made at the same time.
                    // They have fewer columns than their whole.
                    double columns = Math.min(one.width(), one.height());
                    boolean first = find(left, one, one, columns, spots);
                    boolean second = find(right, two, two, columns, spots);
                    ready = ready && first && second;
                }
                case Mark.Dissolve(var from, var to, double progress) -> {
                    var before = new ArrayList<Spot>(3);
                    var after = new ArrayList<Spot>(3);
                    boolean first = find(from, whole, free, rows, before);
                    boolean second = find(to, whole, free, rows, after);
                    spots.add(new Spot(mark, box, whole, null, before, after));
                    ready = ready && first && second;
                }
                case Mark.Inset(var inner, var at) -> {
                    // Its letters are those of the wall that it is on, however few rows it has itself.
                    boolean inside = find(inner, box, box, rows, spots);
                    ready = ready && inside;
                }
                case Mark.Over(var inner, double presence) -> ready &= isOver(inner, mark, presence, free, rows, spots);
                case Mark.Emblems ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Shade ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Third ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Code ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Ground ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Block ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Words ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Verse ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Strip ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Picture ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Sheet ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Live live -> ready &= isShown(live, box, whole, free, rows, spots);
                case Mark.Frame ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Table ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Score ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Test ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Gleam ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
                case Mark.Flourish ignored -> ready &= isMade(mark, box, whole, rows, place, scene, spots);
            }
        }
        return ready;
    }

    private boolean isMade(
            Mark mark, Box box, Box whole, double rows, Around place, Scene scene, List<Spot> spots) {
        var part = supply.part(Order.of(mark, box, rows, wall.leastCap(), place));
        spots.add(new Spot(mark, box, whole, part));
        return part != null && isThere(mark, part, scene);
    }

    /** What has come in over the picture is spots as others are; while it comes and goes it is one that is faint. */
    private boolean isOver(Scene inner, Mark mark, double presence, Box free, double rows, List<Spot> spots) {
        if (presence >= 1) return find(inner, whole, free, rows, spots);
        var over = new ArrayList<Spot>(3);
        // While it comes in the picture below does not wait for its letters.
        if (find(inner, whole, free, rows, over)) spots.add(new Spot(mark, whole, whole, null, List.of(), over));
        return true;
    }

    /** What stands in for an input is made ready while all is well: it is there when the input is lost. */
    private boolean isShown(Mark.Live mark, Box box, Box whole, Box free, double rows, List<Spot> spots) {
        var part = supply.part(Order.of(mark, box, rows, wall.leastCap(), new Around(whole, box)));
        var instead = new ArrayList<Spot>(4);
        boolean stands = find(mark.instead(), whole, free, rows, instead);
        if (part instanceof Missing || (part instanceof Live live && live.isLost(patient))) {
            spots.addAll(instead);
            return stands;
        }
        spots.add(new Spot(mark, box, whole, part));
        return part instanceof Live live ? live.isThere() : part != null;
    }

    private Areas areas(Scene scene, Box whole, Box free, double rows) {
        for (var known : areas)
            if (known != null && known.isFor(scene, whole, free, rows)) return known;
        var divided = new Areas(scene, whole, free, rows);
        oldest = (oldest + 1) % areas.length;
        areas[oldest] = divided;
        return divided;
    }

    /** How many marks, from the ground up, stand still together. */
    private static int based(Scene scene, Box whole) {
        var marks = scene.marks();
        if (marks.isEmpty() || !(marks.getFirst() instanceof Mark.Ground ground)) return 0;
        // What moves lies between the two: its words are laid over it frame by frame.
        if (Dress.moves(ground.style(), whole)) return 0;
        int based = 1;
        while (based < marks.size() && Base.holds(marks.get(based))) based++;
        return based;
    }

    private boolean isThere(Mark.Frame frame, Film film) {
        boolean there = film.isThere(frame);
        if (!there && film.broken() != null) broken++;
        return there;
    }

    /** How often something was asked for that will not come. */
    long lost() {
        return supply.lost() + broken;
    }

    private boolean isThere(Mark mark, Part part, Scene scene) {
        if (mark instanceof Mark.Frame frame && part instanceof Film film) return isThere(frame, film);
        return !(mark instanceof Mark.Strip strip && part instanceof Strips strips)
                || strips.isReady(supply, Strips.travelled(scene.shown(), strip.speed(), wall.fps()));
    }

    /**
     * Draws only what may have changed, onto a canvas that holds an earlier scene: around what moves the ground is
     * drawn again, and all else stays.
     *
     * @param last the scene that the canvas holds; null where nobody knows
     */
    void draw(Canvas canvas, Ready ready, @Nullable Ready last) {
        if (last == null || !ready.standsOn(last)) {
            draw(canvas, ready);
            return;
        }
        for (int i = 0; i < ready.spots.size(); i++) {
            var spot = ready.spots.get(i);
            if (spot.part instanceof Base || spot.part instanceof Still) continue;
            canvas.save();
            // Digits stand at whole pixels, which may be one beyond their place.
            canvas.clipRect(spot.box.inset(-2).outward().rect());
            // All of them, since a band that runs from edge to edge may touch its neighbours.
            draw(canvas, ready);
            canvas.restore();
        }
    }

    /** Nothing of an earlier frame is seen between the marks: whoever draws all of them clears what they leave open. */
    private void draw(Canvas canvas, Ready ready) {
        if (isOpen(ready.scene)) canvas.clear(Tint.BLACK);
        draw(canvas, ready.spots, ready.scene);
    }

    private void draw(Canvas canvas, List<Spot> spots, Scene scene) {
        for (int i = 0; i < spots.size(); i++) {
            var spot = spots.get(i);
            boolean half = !spot.whole.equals(whole);
            if (half) canvas.save();
            if (half) canvas.clipRect(spot.whole.rect());
            draw(canvas, spot, scene);
            if (half) canvas.restore();
        }
    }

    private static boolean isOpen(Scene scene) {
        if (scene.marks().isEmpty()) return true;
        return switch (scene.marks().getFirst()) {
            case Mark.Ground ignored -> false;
            case Mark.Fill ignored -> false;
            case Mark.Test ignored -> false;
            case Mark.Halves(var left, var right) -> isOpen(left) || isOpen(right);
            case Mark.Dissolve(var from, var to, double progress) -> isOpen(from) || isOpen(to);
            case Mark.Block ignored -> true;
            case Mark.Words ignored -> true;
            case Mark.Verse ignored -> true;
            case Mark.Strip ignored -> true;
            case Mark.Picture ignored -> true;
            case Mark.Sheet ignored -> true;
            case Mark.Frame ignored -> true;
            case Mark.Live ignored -> true;
            case Mark.Table ignored -> true;
            case Mark.Score ignored -> true;
            case Mark.Flourish ignored -> true;
            case Mark.Emblems ignored -> true;
            case Mark.Inset ignored -> true;
            case Mark.Shade ignored -> true;
            case Mark.Third ignored -> true;
            case Mark.Code ignored -> true;
            case Mark.Over ignored -> true;
            case Mark.Gleam ignored -> true;
        };
    }

    private void draw(Canvas canvas, Spot spot, Scene scene) {
        var part = spot.part;
        if (spot.mark instanceof Mark.Fill(var colour)) {
            canvas.drawRect(spot.box.rect(), paint.setColor(Tint.of(colour)));
        } else if (spot.mark instanceof Mark.Dissolve(var _, var _, double progress)) {
            dissolve(canvas, spot, progress, scene);
        } else if (spot.mark instanceof Mark.Over(var _, double presence)) {
            layer(canvas, spot, spot.to, Tint.faint(Tint.BLACK, presence) >>> 24, BlendMode.SRC_OVER, scene);
        } else if (spot.mark instanceof Mark.Strip strip && part instanceof Strips strips) {
            strips.draw(canvas, supply, Strips.travelled(scene.shown(), strip.speed(), wall.fps()));
        } else if (part != null) {
            part.draw(canvas, spot.mark, scene.shown());
        }
    }

    private void dissolve(Canvas canvas, Spot spot, double progress, Scene scene) {
        int alpha = Tint.faint(Tint.BLACK, progress) >>> 24;
        if (covers(spot.from) && covers(spot.to)) {
            draw(canvas, spot.from, scene);
            // A whole picture is laid over as it is: a layer of the canvas would be one more to clear and to copy.
            if (spot.to.size() == 1 && spot.to.getFirst().part instanceof Base base) {
                try (var faint = new Paint()) {
                    base.draw(canvas, scene.shown(), faint.setAlpha(alpha));
                }
            } else layer(canvas, spot, spot.to, alpha, BlendMode.SRC_OVER, scene);
            return;
        }
        // What lies over another layer is mixed by itself first: as much of the one comes as of the other goes.
        int all = canvas.saveLayer(spot.whole.rect(), null);
        layer(canvas, spot, spot.from, 255 - alpha, BlendMode.PLUS, scene);
        layer(canvas, spot, spot.to, alpha, BlendMode.PLUS, scene);
        canvas.restoreToCount(all);
    }

    private static boolean covers(List<Spot> spots) {
        return !spots.isEmpty() && spots.getFirst().mark instanceof Mark.Ground;
    }

    private void layer(Canvas canvas, Spot spot, List<Spot> spots, int alpha, BlendMode mode, Scene scene) {
        try (var faint = new Paint()) {
            int layer =
                    canvas.saveLayer(spot.whole.rect(), faint.setAlpha(alpha).setBlendMode(mode));
            draw(canvas, spots, scene);
            canvas.restoreToCount(layer);
        }
    }

    @Override
    public void close() {
        paint.close();
    }
}
