package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Shader;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import khaimac.render.Box;
import khaimac.render.Stamp;
import khaimac.render.Tint;
import khaimac.scene.Flourish;
import khaimac.scene.Mark;

/**
 * Sparks: gold that falls, or fireworks. Each is a small picture that was drawn once; where it is follows from the seed
 * and from how long all of it has run, so nothing is remembered from one frame to the next.
 *
 * @param bursts how many fireworks; 0: gold dust
 * @param many sparks of the dust, or of each firework
 * @param glows of each colour and size, the colours together
 */
record Sparks(Box box, int bursts, int many, List<Stamp> glows, Paint paint) implements Part {
    private static final int[] GOLD = {0xFFFFE9A0, 0xFFFFC93C, 0xFFFFF7DC};
    private static final int[] COLOURS = {0xFFFFD75E, 0xFFFFF3D0, 0xFFFFB347, 0xFFFFC6DD, 0xFFB8ECFF};
    private static final int SIZES = 3;

    /** From one firework to the next, and how long each lives, in seconds. */
    private static final double APART = 0.55;

    private static final double LIVES = 1.9;

    private static final double RISES = 0.55;

    /** Each spark of a firework has a tail of so many. */
    private static final int TAIL = 3;

    static Sparks dust(Box box, boolean quiet) {
        double area = box.width() * box.height();
        double shape = Math.max(box.width(), box.height()) / Math.min(box.width(), box.height());
        int many = quiet ? Math.clamp(Math.round(area / 500), 8, 40) : (int) Math.clamp(90 * shape, 90, 360);
        double size = quiet ? 0.5 : Math.max(1.4, Math.min(box.width(), box.height()) * 0.0045);
        return new Sparks(box, 0, many, glows(GOLD, size), new Paint());
    }

    static Sparks fireworks(Box box) {
        double size = Math.max(1.3, Math.min(box.width(), box.height()) * 0.0042);
        double last = Flourish.Kind.FIREWORKS.length().toMillis() / 1000.0 - LIVES - RISES;
        return new Sparks(box, (int) (last / APART) + 1, 48, glows(COLOURS, size), new Paint());
    }

    private static List<Stamp> glows(int[] colours, double size) {
        return IntStream.range(0, colours.length * SIZES)
                .mapToObj(i -> Stamp.of(
                        glow(colours[i / SIZES], size * (1 + i % SIZES * 0.55)).image()))
                .toList();
    }

    /** White in the middle, its colour around, and nothing at the edge; of one pixel only the colour is left. */
    private static Still glow(int colour, double radius) {
        int reach = (int) Math.max(0, Math.ceil(radius * 2.3));
        int wide = 2 * reach + 1;
        if (radius < 1) return Still.of(new Box(0, 0, 1, 1), canvas -> canvas.clear(colour));
        return Still.of(new Box(0, 0, wide, wide), canvas -> {
            try (var shader = Shader.makeRadialGradient(
                            reach + 0.5f,
                            reach + 0.5f,
                            reach + 0.5f,
                            new int[] {Tint.WHITE, colour, Tint.faint(colour, 0.3), Tint.faint(colour, 0)},
                            new float[] {0, 0.22f, 0.5f, 1});
                    var paint = new Paint()) {
                canvas.drawRect(new Box(0, 0, wide, wide).rect(), paint.setShader(shader));
            }
        });
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        if (!(mark instanceof Mark.Flourish(var kind, var run, long seed))) return;
        double t = run.toNanos() * 1e-9;
        double left = kind.length().toNanos() * 1e-9 - t;
        canvas.save();
        canvas.clipRect(box.rect());
        if (bursts == 0) dust(canvas, seed, t, left);
        else for (int burst = 0; burst < bursts; burst++) burst(canvas, seed, burst, t - burst * APART);
        canvas.restore();
    }

    private void dust(Canvas canvas, long seed, double t, double left) {
        double envelope = Math.clamp(t / 0.5, 0, 1) * Math.clamp(left / 2, 0, 1);
        double high = box.height() * 1.1;
        for (int i = 0; i < many; i++) {
            double depth = unit(seed, i, 0);
            double speed = box.height() * (0.05 + 0.12 * depth);
            double y = (unit(seed, i, 1) * high + speed * t) % high - box.height() * 0.05;
            double sway = Math.sin(t * (0.6 + unit(seed, i, 2)) + 6.3 * unit(seed, i, 3)) * box.height() * 0.03;
            double x = unit(seed, i, 4) * box.width() + sway;
            double twinkle = 0.5 + 0.5 * Math.sin(t * (3 + 5 * unit(seed, i, 5)) + 6.3 * unit(seed, i, 6));
            int glow = ((int) (unit(seed, i, 7) * GOLD.length)) * SIZES + (int) (depth * SIZES);
            spark(canvas, glow, x, y, envelope * (0.2 + 0.8 * twinkle));
        }
    }

    /** @param t since this one left the ground */
    private void burst(Canvas canvas, long seed, int burst, double t) {
        if (t < 0 || t > RISES + LIVES) return;
        long own = mixed(seed + 7_919L * burst);
        // Left and right by turns, and above the middle, where a firework stands.
        double third = (burst % 3) / 3.0;
        double x = box.width() * (0.06 + 0.88 * (third + unit(own, 0, 0) / 3));
        double y = box.height() * (0.16 + 0.3 * unit(own, 0, 1));
        int colour = ((int) (unit(own, 0, 2) * COLOURS.length)) * SIZES;
        if (t < RISES) {
            double way = 1 - (1 - t / RISES) * (1 - t / RISES);
            spark(canvas, colour, x, box.height() + (y - box.height()) * way, 0.9);
            return;
        }
        double since = t - RISES;
        double reach = Math.min(box.height() * 0.42, box.width() * 0.3) * (0.75 + 0.4 * unit(own, 0, 3));
        for (int i = 0; i < many; i++) {
            double angle = 2 * Math.PI * (i + 0.6 * unit(own, i, 4)) / many;
            double far = reach * (0.45 + 0.55 * unit(own, i, 5));
            for (int tail = 0; tail < TAIL; tail++) {
                double s = since - tail * 0.045;
                if (s < 0) continue;
                double out = 1 - Math.exp(-2.6 * s);
                double fade = Math.clamp(1 - s / LIVES, 0, 1);
                double alpha = Math.pow(fade, 1.1) * (1 - tail / (double) TAIL);
                double down = box.height() * 0.07 * s * s;
                int size = tail == 0 ? 2 : 1;
                spark(
                        canvas,
                        colour + size,
                        x + Math.cos(angle) * far * out,
                        y + Math.sin(angle) * far * out + down,
                        alpha);
            }
        }
    }

    private void spark(Canvas canvas, int glow, double x, double y, double alpha) {
        int opaque = (int) Math.round(255 * alpha);
        if (opaque <= 0) return;
        var image = glows.get(glow);
        double half = (image.width() - 1) / 2.0;
        image.put(canvas, (float) Math.rint(box.x() + x - half), (float) Math.rint(box.y() + y - half), opaque, paint);
    }

    /** A number from 0 to 1 that is always the same for the same spark. */
    private static double unit(long seed, int spark, int what) {
        return (mixed(seed * 31 + spark * 1_000_003L + what * 7_368_787L) >>> 11) * 0x1p-53;
    }

    private static long mixed(long from) {
        long mixed = (from ^ from >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    @Override
    public boolean moves() {
        return true;
    }

    @Override
    public long bytes() {
        return glows.stream().mapToLong(Stamp::bytes).sum();
    }

    @Override
    public void close() {
        glows.forEach(Stamp::close);
        paint.close();
    }
}
