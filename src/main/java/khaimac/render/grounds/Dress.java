package khaimac.render.grounds;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Around;
import khaimac.scene.Style;

/** A style's ground on one surface: how it looks at rest, and what moves on it. */
public final class Dress {
    /** Everything that moves comes round in it, so that nobody sees where it begins again. */
    public static final Duration ROUND = Duration.ofMinutes(2);

    private final Site site;
    private final Drawing drawing;
    private final boolean moves;

    private Dress(Site site, Drawing drawing, boolean moves) {
        this.site = site;
        this.drawing = drawing;
        this.moves = moves;
    }

    public static Dress of(Style style, Around place) {
        var site = Site.of(style, place.whole(), place.words());
        return new Dress(site, Drawings.of(style.motif()), moves(style, place.whole()));
    }

    /** Whether it looks different from frame to frame: a low sign is read, and keeps still. */
    public static boolean moves(Style style, Box box) {
        return style.moves() && style.image().isEmpty() && !Drawings.isPlain(style.motif()) && !Site.isLow(box);
    }

    public void paint(Canvas canvas) {
        canvas.save();
        canvas.clipRect(site.box().rect());
        try (var brush = new Brush(canvas)) {
            drawing.light(brush, site);
            if (!Site.isLow(site.box())) drawing.things(brush, site);
            double calm = drawing.calm();
            if (calm > 0) Field.paint(canvas, site.box(), (x, y, out) -> out.set(site.edge(), calm * site.calm(x, y)));
        }
        canvas.restore();
    }

    /** Made anew for whoever owns them from now on. */
    public List<Mover> movers() {
        return moves ? drawing.movers(site) : List.of();
    }

    /** How much of a round has passed at a moment. */
    public static double turn(Duration moment) {
        long round = ROUND.toMillis();
        return Math.floorMod(moment.toMillis(), round) / (double) round;
    }
}
