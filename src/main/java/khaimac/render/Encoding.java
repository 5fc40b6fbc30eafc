package khaimac.render;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodeJPEGOptions;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import org.jspecify.annotations.Nullable;

/** Pictures as files. */
final class Encoding {
    /** Small letters on red show every block of a stronger compression. */
    private static final int QUALITY = 86;

    private static final EncodeJPEGOptions JPEG = EncodeJPEGOptions.DEFAULT.withQuality(QUALITY);

    private static final FilterMipmap LINEAR = new FilterMipmap(FilterMode.LINEAR, MipmapMode.NONE);

    private Encoding() {}

    static byte[] png(Surface drawn) {
        try (var image = drawn.makeImageSnapshot();
                var data = EncoderPNG.encode(image)) {
            return bytes(data);
        }
    }

    /** Made as large as fits into so many pixels; never larger than it is. */
    static byte[] jpeg(Surface drawn, int most, int mostRows) {
        double scale = Math.min(1, Math.min(most / (double) drawn.getWidth(), mostRows / (double) drawn.getHeight()));
        int width = Math.max(1, (int) Math.round(drawn.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(drawn.getHeight() * scale));
        try (var image = drawn.makeImageSnapshot();
                var small = smaller(image, width, height);
                var data = EncoderJPEG.encode(small, JPEG)) {
            return bytes(data);
        }
    }

    /** By halves, each pixel the mean of four, and the rest in one step: as smooth as mipmaps and much cheaper. */
    private static Image smaller(Image image, int width, int height) {
        int wide = image.getImageInfo().getWidth();
        int tall = image.getImageInfo().getHeight();
        if (wide < 2 * width || tall < 2 * height || wide < 2 || tall < 2) return scaled(image, width, height);
        try (var half = scaled(image, wide / 2, tall / 2)) {
            return smaller(half, width, height);
        }
    }

    /** Drawn, which the CPU does several times as fast as scaling its pixels. */
    private static Image scaled(Image image, int width, int height) {
        try (var surface = Surface.makeRaster(ImageInfo.makeN32Premul(width, height))) {
            var from = Rect.makeWH(image.getImageInfo().getWidth(), image.getImageInfo().getHeight());
            surface.getCanvas().drawImageRect(image, from, Rect.makeWH(width, height), LINEAR, null, true);
            return surface.makeImageSnapshot();
        }
    }

    private static byte[] bytes(@Nullable Data data) {
        if (data == null) throw new IllegalStateException("a picture could not be encoded");
        return data.getBytes();
    }
}
