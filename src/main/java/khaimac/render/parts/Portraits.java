package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.types.RRect;
import io.github.humbleui.types.Rect;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import khaimac.asset.Assets;
import khaimac.render.Box;
import khaimac.render.Natives;
import khaimac.render.Tint;
import khaimac.scene.Style;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of people, all cut to one shape with the head well up. A page whose name is put right is made anew: its
 * pictures are kept, as they were cut. Who has none is a quiet shape. One thread owns it.
 */
final class Portraits implements AutoCloseable {
    /** The pages before, at and after the one that is up. */
    private static final int MOST = 48;

    private static final double ROUND = 0.06;

    private final Assets files;

    private final LinkedHashMap<Cut, Still> kept = new LinkedHashMap<>(16, 0.75f, true);

    Portraits(Assets files) {
        this.files = files;
    }

    /** A file may become another under the same name: what it holds counts, and not what it is called. */
    private record Cut(int hash, int bytes, int width, int height) {}

    void paint(Canvas canvas, @Nullable String file, Box place, Style style) {
        var content = file == null ? null : files.whole(file, Photos.MOST_BYTES);
        var cut = content == null ? null : cut(content, place);
        var shape = RRect.makeXYWH(
                (float) place.x(),
                (float) place.y(),
                (float) place.width(),
                (float) place.height(),
                (float) (place.width() * ROUND));
        canvas.save();
        canvas.clipRRect(shape, true);
        if (cut == null) silhouette(canvas, place, style);
        else canvas.drawImageRect(cut.image(), place.rect());
        canvas.restore();
        try (var rim = new Paint()) {
            rim.setMode(PaintMode.STROKE)
                    .setStrokeWidth((float) Math.max(1, place.width() * 0.018))
                    .setColor(Tint.of(style.text()))
                    .setAntiAlias(true);
            canvas.drawRRect(shape, rim);
        }
    }

    private @Nullable Still cut(byte[] content, Box place) {
        int width = Math.max(1, (int) Math.ceil(place.width()));
        int height = Math.max(1, (int) Math.ceil(place.height()));
        var key = new Cut(Arrays.hashCode(content), content.length, width, height);
        var known = kept.get(key);
        if (known != null) return known;
        try (var photo = Photos.open(content)) {
            if (photo.image() == null) return null;
            var cut = Still.opaque(new Box(0, 0, width, height), canvas -> upperPart(canvas, photo, width, height));
            kept.put(key, cut);
            while (kept.size() > MOST) forget(kept.firstEntry());
            return cut;
        }
    }

    private void forget(Map.Entry<Cut, Still> oldest) {
        kept.remove(oldest.getKey());
        oldest.getValue().close();
    }

    /** Fills the shape; of what is cut off most lies below: heads are in the upper part. */
    private static void upperPart(Canvas canvas, Photos photo, int width, int height) {
        var image = photo.image();
        if (image == null || photo.width() == 0 || photo.height() == 0) return;
        double scale = Math.max(width / (double) photo.width(), height / (double) photo.height());
        canvas.translate((float) ((width - photo.width() * scale) / 2), (float)
                ((height - photo.height() * scale) * 0.2));
        canvas.scale((float) scale, (float) scale);
        canvas.concat(photo.upright());
        var whole = Rect.makeWH(
                image.getImageInfo().getWidth(), image.getImageInfo().getHeight());
        canvas.drawImageRect(image, whole, whole, new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR), null, true);
    }

    private static void silhouette(Canvas canvas, Box place, Style style) {
        int colour = Tint.of(style.text());
        try (var natives = new Natives()) {
            var ground = natives.keep(Shader.makeLinearGradient(
                    0,
                    (float) place.y(),
                    0,
                    (float) place.bottom(),
                    new int[] {Tint.faint(colour, 0.1), Tint.faint(colour, 0.24)}));
            canvas.drawRect(place.rect(), natives.keep(new Paint()).setShader(ground));
            var body = natives.keep(new Paint()).setColor(Tint.faint(colour, 0.42)).setAntiAlias(true);
            double wide = place.width();
            canvas.drawCircle(
                    (float) place.middle(), (float) (place.y() + place.height() * 0.38), (float) (wide * 0.2), body);
            canvas.drawOval(
                    new Box(
                                    place.middle() - wide * 0.36,
                                    place.y() + place.height() * 0.6,
                                    wide * 0.72,
                                    place.height() * 0.8)
                            .rect(),
                    body);
        }
    }

    @Override
    public void close() {
        kept.values().forEach(Still::close);
        kept.clear();
    }
}
