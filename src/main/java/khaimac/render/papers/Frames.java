package khaimac.render.papers;

import io.github.humbleui.skija.Image;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import khaimac.asset.Asset;
import khaimac.asset.Assets;
import khaimac.media.Unpaintable;
import khaimac.render.Areas;
import khaimac.render.Encoding;
import khaimac.render.Glass;
import khaimac.render.Preview;
import khaimac.render.Skia;
import khaimac.render.Told;
import khaimac.render.Wall;
import khaimac.render.live.Easel;
import khaimac.render.parts.AtOnce;
import khaimac.render.parts.Atelier;
import khaimac.render.parts.Base;
import khaimac.render.parts.Films;
import khaimac.render.parts.Lives;
import khaimac.render.parts.Order;
import khaimac.render.parts.Photos;
import khaimac.scene.Mark;
import khaimac.scene.Scene;
import khaimac.scene.Showing;
import org.jspecify.annotations.Nullable;

/**
 * Finished pictures, painted without a screen and without haste. One thread owns it; what it draws it remembers, so
 * that the second frame of a title costs little.
 */
public final class Frames implements AutoCloseable {
    static {
        Skia.first();
    }

    /** Sixteen backdrops of 1920 by 1080. */
    private static final long MOST_BYTES = 16L * 1920 * 1080 * 4;

    private static final long NANOS = 1_000_000_000;

    private final Atelier atelier;
    private final AtOnce supply;
    private @Nullable Glass pane;
    private final Preview preview = new Preview();

    /** Whether it is not too large to be painted. */
    public static boolean canPaint(Asset asset) {
        var pixels = asset.pixels();
        return pixels == null || (pixels.count() <= Photos.MOST_PIXELS && asset.size() <= Photos.MOST_BYTES);
    }

    /** @param files the files that a scene names */
    public Frames(Assets files) {
        this(files, MOST_BYTES);
    }

    /** @param mostBytes of what it remembers */
    public Frames(Assets files, long mostBytes) {
        atelier = new Atelier(files, Films.STANDING, Lives.NONE);
        supply = new AtOnce(atelier, mostBytes);
    }

    /** The picture of a moment, where nothing else was there before. */
    public byte[] png(Showing showing, Instant at, Wall wall) {
        return png(null, showing, at, wall);
    }

    /** The picture of a moment at which something may still be coming in over what was there before. */
    public byte[] png(@Nullable Showing before, Showing showing, Instant at, Wall wall) {
        return taken(before, showing, at, wall, Encoding::png);
    }

    /**
     * A small picture of the same: laid out in the surface's own pixels and then made smaller, so that lines end alike.
     */
    public byte[] jpeg(Showing showing, Instant at, Wall wall, int width, int height) {
        return taken(null, showing, at, wall, image -> preview.jpeg(image, width, height));
    }

    /**
     * Whatever is made of that picture.
     *
     * @param takes looks at it before the next is painted over it
     */
    public <T> T taken(
            @Nullable Showing before, Showing showing, Instant at, Wall wall, Function<Image, T> takes) {
        return takes.apply(painted(before, showing, at, wall).image());
    }

    /** How a scene would be set, without painting it. */
    public Proof proof(Scene scene, Wall wall) {
        return Proofs.of(scene, wall, atelier.typing(), atelier.files());
    }

    /**
     * How the words of a scene are told from what lies under them, measured on its picture: one line for each mark that
     * has some. Nothing is said of what lies over something that moves.
     */
    public List<Told> told(Scene scene, Wall wall) {
        double rows = Math.min(wall.width(), wall.height());
        var areas = new Areas(scene, wall.whole(), wall.room(), rows);
        var marks = new ArrayList<Order.Whole>();
        for (int i = 0; i < scene.marks().size() && Base.holds(scene.marks().get(i)); i++)
            marks.add(Order.of(scene.marks().get(i), areas.of(i), rows, wall.leastCap(), areas.place()));
        if (marks.isEmpty() || !(marks.getFirst().mark() instanceof Mark.Ground)) return List.of();
        try {
            return atelier.told(marks, wall.whole());
        } catch (Unpaintable e) {
            // That it cannot be opened is said elsewhere.
            return List.of();
        }
    }

    /** Lets it come in, stand and change as on the wall: what a wall does wrong with it is seen on paper. */
    private Glass painted(@Nullable Showing before, Showing showing, Instant at, Wall wall) {
        var pane = pane(wall);
        var since = showing.since();
        var last = at.minusNanos(NANOS / wall.fps());
        try (var easel = new Easel(wall, supply, supply::tidy)) {
            if (before != null) {
                easel.show(before);
                easel.paint(pane.canvas(), since);
            }
            easel.show(showing);
            if (since.isBefore(at)) easel.paint(pane.canvas(), since);
            if (since.isBefore(last)) easel.paint(pane.canvas(), last);
            easel.paint(pane.canvas(), at);
        }
        return pane;
    }

    private Glass pane(Wall wall) {
        var drawing = pane;
        if (drawing == null || !drawing.isOf(wall.width(), wall.height())) {
            if (drawing != null) drawing.close();
            drawing = new Glass(wall.width(), wall.height());
            pane = drawing;
        }
        return drawing;
    }

    @Override
    public void close() {
        if (pane != null) pane.close();
        pane = null;
        preview.close();
        supply.close();
        atelier.close();
    }
}
