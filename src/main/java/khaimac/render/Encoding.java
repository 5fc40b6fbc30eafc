package khaimac.render;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodeJPEGOptions;
import io.github.humbleui.skija.EncodePNGFilterFlag;
import io.github.humbleui.skija.EncodePNGOptions;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import org.jspecify.annotations.Nullable;

/** Pictures as files. */
public final class Encoding {
    /** Small letters on red show every block of a stronger compression. */
    private static final int QUALITY = 86;

    static final EncodeJPEGOptions JPEG = EncodeJPEGOptions.DEFAULT.withQuality(QUALITY);

    /** What somebody waits for: a few more bytes, for a third of the work. */
    private static final EncodePNGOptions QUICK = EncodePNGOptions.DEFAULT
            .withZlibLevel(2)
            .withFlags(EncodePNGFilterFlag.SUB);

    /** From the one whose loss nobody sees to one that is still worth looking at. */
    private static final int[] QUALITIES = {96, 90, 80, 60, 30};

    private Encoding() {}

    public static byte[] png(Image image) {
        try (var data = EncoderPNG.encode(image)) {
            return bytes(data);
        }
    }

    /** As it is, as a PNG; where that has more bytes than this, as the best JPEG that has not. */
    public static byte[] within(Image image, int most) {
        try (var data = EncoderPNG.encode(image, QUICK)) {
            if (data != null && data.getSize() <= most) return bytes(data);
        }
        for (int quality : QUALITIES) {
            try (var data = EncoderJPEG.encode(image, EncodeJPEGOptions.DEFAULT.withQuality(quality))) {
                if (data != null && data.getSize() <= most) return bytes(data);
            }
        }
        throw new IllegalStateException("a picture has more than " + most + " bytes in every quality");
    }

    static byte[] bytes(@Nullable Data data) {
        if (data == null) throw new IllegalStateException("a picture could not be encoded");
        return data.getBytes();
    }
}
