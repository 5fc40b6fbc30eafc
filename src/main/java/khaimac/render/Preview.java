package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes small JPEGs of one large picture, again and again. By halves, each pixel the mean of four, and the rest in one
 * step: as smooth as mipmaps, and the panes in between are kept from one time to the next.
 */
final class Preview implements AutoCloseable {
    private static final FilterMipmap LINEAR = new FilterMipmap(FilterMode.LINEAR, MipmapMode.NONE);

    private final List<Glass> panes = new ArrayList<>();

    /** As large as fits into so many pixels; never larger than it is. */
    byte[] jpeg(Image image, int mostColumns, int mostRows) {
        int wide = image.getImageInfo().getWidth();
        int tall = image.getImageInfo().getHeight();
        double scale = Math.min(1, Math.min(mostColumns / (double) wide, mostRows / (double) tall));
        int width = Math.max(1, (int) Math.round(wide * scale));
        int height = Math.max(1, (int) Math.round(tall * scale));
        var from = image;
        int step = 0;
        while (wide >= 2 * width && tall >= 2 * height && wide > 1 && tall > 1) {
            wide /= 2;
            tall /= 2;
            from = smaller(from, step++, wide, tall);
        }
        if (wide != width || tall != height) from = smaller(from, step, width, height);
        try (var data = EncoderJPEG.encode(from, Encoding.JPEG)) {
            return Encoding.bytes(data);
        }
    }

    private Image smaller(Image image, int step, int width, int height) {
        if (step < panes.size() && !panes.get(step).isOf(width, height)) forget(step);
        if (step == panes.size()) panes.add(new Glass(width, height));
        var pane = panes.get(step);
        draw(pane.canvas(), image, width, height);
        return pane.image();
    }

    private static void draw(Canvas canvas, Image image, int width, int height) {
        var from = Rect.makeWH(image.getImageInfo().getWidth(), image.getImageInfo().getHeight());
        canvas.drawImageRect(image, from, Rect.makeWH(width, height), LINEAR, null, true);
    }

    /** Somebody asks for another size: the panes from there on do not fit. */
    private void forget(int from) {
        while (panes.size() > from) panes.removeLast().close();
    }

    @Override
    public void close() {
        forget(0);
    }
}
