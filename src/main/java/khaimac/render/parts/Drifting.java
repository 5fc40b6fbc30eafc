package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Glass;
import khaimac.render.grounds.Dress;
import khaimac.render.grounds.Mover;

/**
 * A still ground with all that drifts on it, kept as one picture: a frame copies it and paints only some bands of it
 * anew. What drifts is so soft that nobody sees a band being a breath behind its neighbour. Where it is follows from
 * the moment alone, as everywhere.
 */
final class Drifting implements AutoCloseable {
    /** So often in a round each band is painted anew: twelve times a second. */
    private static final long STEPS = Dress.ROUND.toSeconds() * 12;

    private static final int BANDS = 20;
    private static final int UNKNOWN = -1;

    private final Still still;
    private final List<Mover> drifts;
    private final Glass glass;
    private final Box[] bands = new Box[BANDS];

    /** Which step of the round each band shows. */
    private final long[] shows = new long[BANDS];

    Drifting(Still still, List<Mover> drifts) {
        this.still = still;
        this.drifts = drifts;
        var size = still.image().getImageInfo();
        glass = new Glass(size.getWidth(), size.getHeight());
        for (int band = 0; band < BANDS; band++) {
            long top = (long) size.getHeight() * band / BANDS;
            long bottom = (long) size.getHeight() * (band + 1) / BANDS;
            bands[band] = new Box(still.x(), still.y() + (double) top, size.getWidth(), (double) bottom - top);
        }
        Arrays.fill(shows, UNKNOWN);
    }

    void draw(Canvas canvas, Duration moment) {
        for (int band = 0; band < BANDS; band++) {
            long step = step(moment, band);
            if (shows[band] == step) continue;
            shows[band] = step;
            paint(bands[band], step / (double) STEPS);
        }
        canvas.drawImage(glass.image(), still.x(), still.y());
    }

    /** They take turns: no frame has to paint more of them than another. */
    static long step(Duration moment, int band) {
        long round = Dress.ROUND.toMillis();
        long passed = Math.floorMod(moment.toMillis(), round);
        return (passed * STEPS * BANDS + band * round) / (round * BANDS) % STEPS;
    }

    private void paint(Box band, double turn) {
        var canvas = glass.canvas();
        canvas.save();
        canvas.translate(-still.x(), -still.y());
        canvas.clipRect(band.rect());
        still.draw(canvas, still.x(), still.y());
        for (int i = 0; i < drifts.size(); i++) drifts.get(i).draw(canvas, turn);
        canvas.restore();
    }

    long bytes() {
        return 2 * still.bytes() + drifts.stream().mapToLong(Mover::bytes).sum();
    }

    @Override
    public void close() {
        glass.close();
        still.close();
        drifts.forEach(Mover::close);
    }
}
