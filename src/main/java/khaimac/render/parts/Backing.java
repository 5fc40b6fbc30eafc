package khaimac.render.parts;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ImageInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.render.Told;
import khaimac.scene.Contrast;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/**
 * What really lies under letters, measured on the picture, and what has to be laid between so that they are read.
 *
 * @param strength of the scrim, from 0, none is needed, to 1
 * @param behind what it lies behind: all of the letters
 * @param worst the line that is told least from its ground, as that is; null where there are no letters
 */
record Backing(Look.Tone tone, double strength, Box behind, @Nullable Told worst) {

    private static final double STEP = 0.05;

    /** With more of it one would not know what the picture is. */
    private static final double MOST = 0.9;

    /** So much of the ground of a line may be worse: a leaf, a lamp. */
    private static final double SPOTS = 0.06;

    private static final int SAMPLES = 900;

    /** What lies under one line, point by point. */
    private static final class Under {
        private final Inked line;
        private final int[] colours;

        private Under(Inked line, int[] colours) {
            this.line = line;
            this.colours = colours;
        }

        double needed(double leastCap) {
            return Contrast.needed(line.cap(), leastCap);
        }

        /** The ratio that nearly all of its ground has, under a scrim. */
        double ratio(int scrim, double strength) {
            var ratios = new double[colours.length];
            for (int i = 0; i < ratios.length; i++)
                ratios[i] = Contrast.ratio(line.colour(), Tint.mix(colours[i], scrim, strength));
            Arrays.sort(ratios);
            return ratios[(int) (ratios.length * SPOTS)];
        }
    }

    /**
     * Measures a canvas on which all is painted that lies under the letters.
     *
     * @param whole what of the surface the canvas is
     */
    static Backing of(Canvas canvas, Box whole, List<Inked> words, double leastCap) {
        var unders = new ArrayList<Under>();
        Box behind = null;
        double lightness = 0;
        for (var word : words) {
            if (word.text().isBlank()) continue;
            var box = word.ink();
            var colours = sampled(canvas, whole, box);
            if (colours.length == 0) continue;
            unders.add(new Under(word, colours));
            behind = behind == null ? box : behind.and(box);
            lightness += Contrast.luminance(word.colour());
        }
        if (behind == null) return new Backing(Look.Tone.DARK, 0, whole, null);
        var tone = lightness / unders.size() > 0.3 ? Look.Tone.DARK : Look.Tone.LIGHT;
        double strength = 0;
        Told worst = null;
        for (var under : unders) {
            double needed = under.needed(leastCap);
            double ratio = under.ratio(Shades.colour(tone), 0);
            if (worst == null || ratio / needed < worst.ratio() / worst.needed())
                worst = new Told(under.line.text(), ratio, needed);
            while (strength < MOST && under.ratio(Shades.colour(tone), strength) < needed) strength += STEP;
        }
        return new Backing(tone, Math.min(strength, MOST), behind, worst);
    }

    void paint(Canvas canvas) {
        // A breath more than is needed: its edge is softer than its middle.
        if (strength > 0) Shades.paint(canvas, tone, Math.min(1, strength + STEP), behind);
    }

    /** The colours of a grid of places. */
    private static int[] sampled(Canvas canvas, Box whole, Box box) {
        int left = (int) Math.clamp(Math.floor(box.x() - whole.x()), 0, whole.width() - 1);
        int top = (int) Math.clamp(Math.floor(box.y() - whole.y()), 0, whole.height() - 1);
        int width = (int) Math.min(Math.ceil(box.width()), whole.width() - left);
        int height = (int) Math.min(Math.ceil(box.height()), whole.height() - top);
        if (width <= 0 || height <= 0) return new int[0];
        try (var bitmap = new Bitmap()) {
            bitmap.allocPixels(ImageInfo.makeN32Premul(width, height));
            if (!canvas.readPixels(bitmap, left, top)) return new int[0];
            var bytes = bitmap.readPixels();
            if (bytes == null) return new int[0];
            var pixels = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
            int step = Math.max(1, (int) Math.sqrt(width * (double) height / SAMPLES));
            var colours = new int[((width + step - 1) / step) * ((height + step - 1) / step)];
            int many = 0;
            for (int y = 0; y < height; y += step)
                for (int x = 0; x < width; x += step) colours[many++] = pixels.get(y * width + x);
            return Arrays.copyOf(colours, many);
        }
    }
}
