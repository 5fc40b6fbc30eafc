package khaimac.render;

import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodeJPEGOptions;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import org.jspecify.annotations.Nullable;

/** Pictures as files. */
public final class Encoding {
    /** Small letters on red show every block of a stronger compression. */
    private static final int QUALITY = 86;

    static final EncodeJPEGOptions JPEG = EncodeJPEGOptions.DEFAULT.withQuality(QUALITY);

    private Encoding() {}

    public static byte[] png(Image image) {
        try (var data = EncoderPNG.encode(image)) {
            return bytes(data);
        }
    }

    public static byte[] jpeg(Image image) {
        try (var data = EncoderJPEG.encode(image, JPEG)) {
            return bytes(data);
        }
    }

    static byte[] bytes(@Nullable Data data) {
        if (data == null) throw new IllegalStateException("a picture could not be encoded");
        return data.getBytes();
    }
}
