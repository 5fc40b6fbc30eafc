package khaimac.render.papers;

import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import khaimac.render.Encoding;
import khaimac.render.Skia;
import khaimac.render.parts.Photos;
import org.jspecify.annotations.Nullable;

/** Makes of somebody's photograph one that a wall needs: upright, and no larger than it is seen. */
public final class Developing {
    static {
        Skia.first();
    }

    private Developing() {}

    /** Null where the file is no picture that can be painted. */
    public static byte @Nullable [] developed(byte[] file, int mostColumns, int mostRows) {
        try (var photo = Photos.open(file)) {
            var image = photo.image();
            if (image == null || photo.width() == 0 || photo.height() == 0) return null;
            double scale =
                    Math.min(1, Math.min(mostColumns / (double) photo.width(), mostRows / (double) photo.height()));
            int width = Math.max(1, (int) Math.round(photo.width() * scale));
            int height = Math.max(1, (int) Math.round(photo.height() * scale));
            try (var surface = Surface.makeRaster(ImageInfo.makeN32Premul(width, height))) {
                var canvas = surface.getCanvas();
                canvas.scale((float) (width / (double) photo.width()), (float) (height / (double) photo.height()));
                canvas.concat(photo.upright());
                var whole = Rect.makeWH(image.getImageInfo().getWidth(), image.getImageInfo().getHeight());
                canvas.drawImageRect(
                        image, whole, whole, new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR), null, true);
                try (var made = surface.makeImageSnapshot()) {
                    // A logo has no ground of its own: it gets the show's.
                    return photo.clear() ? Encoding.png(made) : Encoding.jpeg(made);
                }
            }
        }
    }
}
