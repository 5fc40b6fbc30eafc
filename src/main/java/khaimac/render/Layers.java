package khaimac.render;

import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.skija.Canvas;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What is dear to draw and seldom changes, kept as pictures; the ones not looked at for longest give way. */
final class Layers implements AutoCloseable {
    /** Sixteen backdrops of 1920 by 1080. */
    private static final long MOST_BYTES = 16L * 1920 * 1080 * 4;

    private final Map<Object, Image> kept = new LinkedHashMap<>(32, 0.75f, true);
    private long bytes;

    /** Draws a layer, painting it first if it is not there. */
    void draw(Canvas canvas, Object key, Box box, Consumer<Canvas> painting) {
        int width = (int) Math.ceil(box.width());
        int height = (int) Math.ceil(box.height());
        var layer = kept.get(key);
        if (layer == null) {
            layer = painted(width, height, box, painting);
            kept.put(key, layer);
            bytes += size(layer);
        }
        canvas.drawImage(layer, (float) box.x(), (float) box.y());
        shrink();
    }

    private static Image painted(int width, int height, Box box, Consumer<Canvas> painting) {
        try (var surface = Surface.makeRaster(ImageInfo.makeN32Premul(width, height))) {
            var canvas = surface.getCanvas();
            canvas.clear(0);
            canvas.translate((float) -box.x(), (float) -box.y());
            painting.accept(canvas);
            return surface.makeImageSnapshot();
        }
    }

    private void shrink() {
        var oldest = kept.values().iterator();
        while (bytes > MOST_BYTES && kept.size() > 1) {
            var layer = oldest.next();
            bytes -= size(layer);
            oldest.remove();
            layer.close();
        }
    }

    private static long size(Image layer) {
        return 4L * layer.getImageInfo().getWidth() * layer.getImageInfo().getHeight();
    }

    @Override
    public void close() {
        kept.values().forEach(Image::close);
        kept.clear();
        bytes = 0;
    }
}
