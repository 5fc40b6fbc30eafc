package khaimac.render.live;

import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import khaimac.render.Encoding;

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
        try (var image = image()) {
            return Encoding.png(image);
        }
    }

    /** With every pixel: a PNG, or the best JPEG that has no more bytes than this; never a smaller picture. */
    public byte[] within(int most) {
        try (var image = image()) {
            return Encoding.within(image, most);
        }
    }

    private Image image() {
        return Image.makeRasterFromBytes(ImageInfo.makeN32Premul(width, height), pixels, width * 4L);
    }
}
