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
 * Makes small JPEGs of one large picture, again and again. By halves, each pixel the mean of four, until a third or
 * more is left, and the rest in one step: nearly as smooth as mipmaps, and the panes in between are kept.
 */
public final class Preview implements AutoCloseable {
    private static final FilterMipmap LINEAR = new FilterMipmap(FilterMode.LINEAR, MipmapMode.NONE);

    /** So many pixels become one in a single step. */
    private static final double MOST_AT_ONCE = 3.05;

    private final List<Glass> panes = new ArrayList<>();

    /** As large as fits into so many pixels; never larger than it is. */
    public byte[] jpeg(Image image, int mostColumns, int mostRows) {
        int wide = image.getImageInfo().getWidth();
        int tall = image.getImageInfo().getHeight();
        double scale = Math.min(1, Math.min(mostColumns / (double) wide, mostRows / (double) tall));
        int width = Math.max(1, (int) Math.round(wide * scale));
        int height = Math.max(1, (int) Math.round(tall * scale));
        var from = image;
        int step = 0;
        while (wide > MOST_AT_ONCE * width && tall > MOST_AT_ONCE * height) {
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

    /** Three pixels to one would meet the middle pixel alone; half a pixel aside each sample is the mean of four. */
    private static void draw(Canvas canvas, Image image, int width, int height) {
        int wide = image.getImageInfo().getWidth();
        int tall = image.getImageInfo().getHeight();
        float aside = wide > 2.4 * width ? 0.5f : 0;
        var from = Rect.makeXYWH(aside, aside, wide - aside, tall - aside);
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
