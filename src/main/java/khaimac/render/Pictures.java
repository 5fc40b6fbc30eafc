package khaimac.render;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.types.Rect;
import java.util.function.Function;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import org.jspecify.annotations.Nullable;

/** Pictures from files. What cannot be shown is said in small letters; the ground stays. */
final class Pictures {
    /** A small file can unpack to a picture that fills the memory; its header tells beforehand. */
    private static final long MOST_PIXELS = 50_000_000;

    private Pictures() {}

    static void paint(
            Canvas canvas, Typing typing, Mark.Picture picture, Function<String, byte @Nullable []> files, Box box) {
        var bytes = files.apply(picture.file());
        var trouble = bytes == null ? "Thiếu tệp" : drawn(canvas, bytes, picture.fit(), box);
        if (trouble != null) placeholder(canvas, typing, trouble + ": " + picture.file(), box);
    }

    /** What is wrong with it, or null. */
    private static @Nullable String drawn(Canvas canvas, byte[] bytes, Look.Fit fit, Box box) {
        try (var data = Data.makeFromBytes(bytes);
                var codec = Codec.makeFromData(data)) {
            if ((long) codec.getSize().getX() * codec.getSize().getY() > MOST_PIXELS) return "Ảnh quá lớn";
            try (var image = Image.makeDeferredFromEncodedBytes(bytes)) {
                draw(canvas, image, fit, box);
                return null;
            }
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return "Không đọc được";
        }
    }

    private static void draw(Canvas canvas, Image image, Look.Fit fit, Box box) {
        double width = image.getImageInfo().getWidth();
        double height = image.getImageInfo().getHeight();
        double across = box.width() / width;
        double down = box.height() / height;
        double scale = fit == Look.Fit.COVER ? Math.max(across, down) : Math.min(across, down);
        var to = new Box(
                box.middle() - width * scale / 2,
                box.y() + (box.height() - height * scale) / 2,
                width * scale,
                height * scale);
        canvas.save();
        canvas.clipRect(box.rect());
        canvas.drawImageRect(
                image,
                Rect.makeWH((float) width, (float) height),
                to.rect(),
                new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR),
                null,
                true);
        canvas.restore();
    }

    /** Honest and small: the audience sees a calm ground, who stands near can read what is missing. */
    static void placeholder(Canvas canvas, Typing typing, String text, Box box) {
        if (box.height() < 24) return;
        var place = box.inset(box.height() * 0.06);
        double most = Math.max(10, box.height() * 0.035);
        var face = typing.face("sans", Weight.MEDIUM);
        for (var line : typing.centred(face, text, place.slice(0.84, 1), most, 0xFF9A9A9A))
            Lettering.plain(canvas, line);
    }
}
