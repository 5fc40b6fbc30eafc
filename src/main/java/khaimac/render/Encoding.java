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
import org.jspecify.annotations.Nullable;

/** Pictures as files. */
final class Encoding {
    /** Small letters on red show every block of a stronger compression. */
    private static final int QUALITY = 86;

    private static final EncodeJPEGOptions JPEG = EncodeJPEGOptions.DEFAULT.withQuality(QUALITY);

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

    private static Image smaller(Image image, int width, int height) {
        return image.makeScaled(
                ImageInfo.makeN32Premul(width, height), new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR));
    }

    private static byte[] bytes(@Nullable Data data) {
        if (data == null) throw new IllegalStateException("a picture could not be encoded");
        return data.getBytes();
    }
}
