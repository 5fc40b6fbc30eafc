package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.types.Rect;
import khaimac.asset.Assets;
import khaimac.media.Unpaintable;
import khaimac.render.Box;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Look;
import khaimac.scene.Mark;

/** Pictures from files. On paper what cannot be shown is said in small letters; the ground stays. */
final class Pictures {
    private Pictures() {}

    /** @throws Unpaintable if there is nothing to paint: who watches keeps what he sees */
    static void paint(Canvas canvas, Mark.Picture picture, Assets files, Box box) {
        try (var photo = Photos.open(files.whole(picture.file(), Photos.MOST_BYTES))) {
            if (photo.image() == null) throw Unpaintable.picture(picture.file(), photo.trouble());
            draw(canvas, photo, picture.fit(), box);
        }
    }

    /** What people look for; the folders before it do not help them. */
    static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** A picture behind the words; where it cannot be shown, nothing is painted. */
    static void cover(Canvas canvas, String file, Assets files, Box box) {
        try (var photo = Photos.open(files.whole(file, Photos.MOST_BYTES))) {
            if (photo.image() != null) draw(canvas, photo, Look.Fit.COVER, box);
        }
    }

    static void draw(Canvas canvas, Photos photo, Look.Fit fit, Box box) {
        var image = photo.image();
        if (image == null || photo.width() == 0 || photo.height() == 0) return;
        double across = box.width() / photo.width();
        double down = box.height() / photo.height();
        double scale = fit == Look.Fit.COVER ? Math.max(across, down) : Math.min(across, down);
        canvas.save();
        canvas.clipRect(box.rect());
        canvas.translate((float) (box.middle() - photo.width() * scale / 2), (float)
                (box.y() + (box.height() - photo.height() * scale) / 2));
        canvas.scale((float) scale, (float) scale);
        canvas.concat(photo.upright());
        var whole = Rect.makeWH(
                image.getImageInfo().getWidth(), image.getImageInfo().getHeight());
        canvas.drawImageRect(image, whole, whole, new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR), null, true);
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
