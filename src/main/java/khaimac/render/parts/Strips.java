package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.PixelFace;
import khaimac.render.letters.PixelLine;
import khaimac.render.letters.PixelSetting;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A text that runs through, a whole number of pixels from one frame to the next. It is drawn once, in tiles; a frame
 * only moves them. This part knows where everything stands; the tiles are parts of their own.
 *
 * @param baseline where letters stand; the top row of letters of whole pixels
 * @param orders of tiles, made once: a frame asks for the same ones again
 * @param period how many pixels until it repeats: whole, so that each repetition falls on the same pixels
 */
public record Strips(
        Mark.Strip strip, Box box, double rows, double size, long period, double baseline, Map<Long, Order.Tile> orders)
        implements Part {
    /** What stands between the end of the text and its next beginning, in ems. */
    private static final double GAP = 3;

    private static final int MOST_ORDERS = 64;

    public static Strips of(Typing typing, Mark.Strip strip, Box box) {
        var text = Typing.line(strip.text());
        var pixels = pixels(typing.rows(), box);
        if (pixels != null) {
            long width = text.isEmpty() ? 0 : pixels.advance(text) + pixels.rows() * 2L;
            return new Strips(
                    strip,
                    box,
                    typing.rows(),
                    0,
                    width,
                    Math.floor(box.y() + (box.height() - pixels.rows()) / 2),
                    new HashMap<>());
        }
        var face = typing.face(strip.style().font(), Weight.BOLD);
        var ink = face.extent(text);
        double size = Math.min(
                box.height() * 0.86 / Math.max(0.01, ink.above() + ink.below()),
                box.height() * 0.66 / face.capHeight());
        long period = text.isEmpty() ? 0 : Math.max(1, (long) Math.ceil((ink.advance() + GAP) * size));
        double baseline = Math.round(box.y() + (box.height() + (ink.above() - ink.below()) * size) / 2);
        return new Strips(strip, box, typing.rows(), size, period, baseline, new HashMap<>());
    }

    /** How many pixels it moves from one frame to the next: the whole number nearest to the speed asked for. */
    static long step(int speed, int fps) {
        return speed <= 0 ? 0 : Math.max(1, Math.round(speed / (double) fps));
    }

    /** How far it has come: counted in frames, so that no frame's step differs from another's. */
    public static long travelled(Duration shown, int speed, int fps) {
        double frames = shown.getSeconds() * (double) fps + shown.getNano() * 1e-9 * fps;
        return Math.round(frames) * step(speed, fps);
    }

    /** The tiles that are seen when it has come so far, and the one that comes next. */
    public boolean isReady(Supply supply, long travelled) {
        if (period == 0) return true;
        boolean ready = true;
        long ahead = (long) Math.ceil(box.right()) + Order.Tile.WIDTH;
        for (long start = first(travelled); start < ahead; start += period)
            for (long tile = firstTile(start); tile <= lastTile(start, ahead); tile++)
                ready &= supply.part(order(tile)) != null;
        return ready;
    }

    public void draw(Canvas canvas, Supply supply, long travelled) {
        if (period == 0) return;
        canvas.save();
        canvas.clipRect(box.rect());
        long right = (long) Math.ceil(box.right());
        for (long start = first(travelled); start < right; start += period) {
            for (long tile = firstTile(start); tile <= lastTile(start, right); tile++) {
                if (supply.part(order(tile)) instanceof Still still) still.draw(canvas, start + still.x(), still.y());
            }
        }
        canvas.restore();
    }

    private Order.Tile order(long number) {
        // A strip of many thousand letters must not remember all of them.
        if (orders.size() > MOST_ORDERS) orders.clear();
        return orders.computeIfAbsent(number, one -> new Order.Tile(strip, box, rows, one));
    }

    /**
     * Where the leftmost repetition that is still seen begins. It comes in from the right edge, as on every wall people
     * know.
     */
    private long first(long travelled) {
        long first = Math.round(box.right()) - travelled;
        long left = Math.round(box.x());
        return first + period > left ? first : first + (left - first) / period * period;
    }

    private long firstTile(long start) {
        return Math.max(0, Math.floorDiv(Math.round(box.x()) - start, Order.Tile.WIDTH));
    }

    private long lastTile(long start, long right) {
        return Math.min((period - 1) / Order.Tile.WIDTH, Math.floorDiv(right - 1 - start, Order.Tile.WIDTH));
    }

    /** The letters of whole pixels that a strip of a low sign is set in; null elsewhere. */
    private static @Nullable PixelFace pixels(double rows, Box box) {
        return PixelSetting.fits(rows, box) ? PixelFace.forRows((int) box.height()) : null;
    }

    /** One tile, drawn where the strip would begin at zero. */
    Still paint(Typing typing, long number) {
        var pixels = pixels(rows, box);
        if (pixels != null) {
            var line = new PixelLine(
                    Typing.line(strip.text()),
                    pixels,
                    0,
                    (int) baseline,
                    Tint.of(strip.style().text()));
            return Still.of(tile(number), canvas -> line.paint(canvas));
        }
        var face = typing.face(strip.style().font(), Weight.BOLD);
        int colour = Tint.of(strip.style().text());
        var line = new Placed(Typing.line(strip.text()), face, size, 1, 0, baseline, colour);
        return Still.of(tile(number), canvas -> {
            if (box.height() > 40)
                Lettering.paint(canvas, List.of(line), strip.style());
            else Lettering.plain(canvas, line);
        });
    }

    private Box tile(long number) {
        double from = (double) number * Order.Tile.WIDTH;
        return new Box(from, box.y(), Math.min(Order.Tile.WIDTH, period - from), box.height());
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        throw new IllegalStateException("a strip is drawn with its tiles");
    }

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close() {}
}
