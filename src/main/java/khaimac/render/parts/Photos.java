package khaimac.render.parts;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodedOrigin;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Matrix33;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A picture from a file, opened and turned the way it was photographed. Whatever a file holds (sixteen bits, four inks,
 * an animation of which the first picture counts), what comes out is ordinary colours, or a sentence.
 *
 * @param clear whether it may be seen through
 */
public record Photos(@Nullable Image image, Matrix33 upright, int width, int height, boolean clear, Sentence trouble)
        implements AutoCloseable {
    /** A small file can unpack to a picture that fills the memory; its header tells beforehand. */
    public static final long MOST_PIXELS = 50_000_000;

    /** A larger file would fill the memory before it is even unpacked. */
    public static final int MOST_BYTES = 16 << 20;

    static final Sentence GONE = new Sentence("Thiếu tệp", "The file is missing");
    static final Sentence UNREADABLE = new Sentence("Không đọc được ảnh", "The picture cannot be read");
    static final Sentence TOO_LARGE = new Sentence("Ảnh quá lớn", "The picture is too large");

    public static Photos open(byte @Nullable [] file) {
        if (file == null) return none(GONE);
        if (file.length == 0) return none(UNREADABLE);
        try (var data = Data.makeFromBytes(file);
                var codec = Codec.makeFromData(data)) {
            int width = codec.getSize().getX();
            int height = codec.getSize().getY();
            if ((long) width * height > MOST_PIXELS) return none(TOO_LARGE);
            try (var bitmap = new Bitmap()) {
                bitmap.allocPixels(ImageInfo.makeN32Premul(width, height));
                codec.readPixels(bitmap);
                bitmap.setImmutable();
                boolean clear = codec.getImageInfo().getColorAlphaType() != ColorAlphaType.OPAQUE;
                return upright(
                        Image.makeRasterFromBitmap(bitmap), codec.getEncodedOrigin(), width, height, clear);
            }
        } catch (IllegalArgumentException | UnsupportedOperationException | IllegalStateException e) {
            return none(UNREADABLE);
        }
    }

    private static Photos none(Sentence trouble) {
        return new Photos(null, Matrix33.IDENTITY, 0, 0, false, trouble);
    }

    /** Cameras say how they were held instead of turning the picture. */
    private static Photos upright(Image image, EncodedOrigin origin, int width, int height, boolean clear) {
        var turned = switch (origin) {
            case TOP_RIGHT -> new Matrix33(-1, 0, width, 0, 1, 0, 0, 0, 1);
            case BOTTOM_RIGHT -> new Matrix33(-1, 0, width, 0, -1, height, 0, 0, 1);
            case BOTTOM_LEFT -> new Matrix33(1, 0, 0, 0, -1, height, 0, 0, 1);
            case LEFT_TOP -> new Matrix33(0, 1, 0, 1, 0, 0, 0, 0, 1);
            case RIGHT_TOP -> new Matrix33(0, -1, height, 1, 0, 0, 0, 0, 1);
            case RIGHT_BOTTOM -> new Matrix33(0, -1, height, -1, 0, width, 0, 0, 1);
            case LEFT_BOTTOM -> new Matrix33(0, 1, 0, -1, 0, width, 0, 0, 1);
            default -> Matrix33.IDENTITY;
        };
        boolean sideways = switch (origin) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            default -> false;
        };
        return new Photos(
                image, turned, sideways ? height : width, sideways ? width : height, clear, Sentence.NONE);
    }

    @Override
    public void close() {
        if (image != null) image.close();
    }
}
