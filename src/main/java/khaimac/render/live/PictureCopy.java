package khaimac.render.live;

import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;

/** A picture as it was at a moment, in memory of its own: any thread may make a file of it. */
public final class PictureCopy {
    private final int width;
    private final int height;
    private final byte[] pixels;

    PictureCopy(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public byte[] png() {
        try (var image = Image.makeRasterFromBytes(ImageInfo.makeN32Premul(width, height), pixels, width * 4L);
                var data = EncoderPNG.encode(image)) {
            if (data == null) throw new IllegalStateException("a picture could not be encoded");
            return data.getBytes();
        }
    }
}
