package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import java.lang.ref.Reference;
import java.time.Duration;
import khaimac.finding.Sentence;
import khaimac.media.film.Clip;
import khaimac.media.film.Projector;
import khaimac.media.film.Slot;
import khaimac.render.Box;
import khaimac.scene.Mark;
import org.jspecify.annotations.Nullable;

/** A film in its place. Its pictures are made elsewhere, and are drawn from where they lie. */
public final class Film implements Part {
    private final String file;
    private final Projector projector;
    private final Box box;

    Film(String file, Projector projector, Box box) {
        this.file = file;
        this.projector = projector;
        this.box = box;
    }

    /** Whether a picture of that moment, or just before, is there. */
    public boolean isThere(Mark.Frame frame) {
        return projector.has(frame.run());
    }

    /** Which picture would be drawn: the same number is the same picture. */
    public long picture(Mark.Frame frame) {
        var slot = projector.at(frame.run());
        return slot == null ? -1 : slot.number();
    }

    /** The name that the file was opened by. */
    public String file() {
        return file;
    }

    /** Why it shows no more; null while all is well. */
    public @Nullable Sentence broken() {
        return projector.broken();
    }

    /** How often a picture came later than it was due. */
    public long late() {
        return projector.late();
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        if (!(mark instanceof Mark.Frame frame)) throw new IllegalStateException("not a film: " + mark);
        var slot = projector.at(frame.run());
        var clip = projector.clip();
        if (slot != null && clip != null) draw(canvas, slot, clip, box);
    }

    static void draw(Canvas canvas, Slot slot, Clip clip, Box box) {
        draw(canvas, slot, clip.alpha() ? ColorAlphaType.UNPREMUL : ColorAlphaType.OPAQUE, clip.quarters(), box);
    }

    /** @param quarters how often it is turned to the right by a quarter */
    static void draw(Canvas canvas, Slot slot, ColorAlphaType alpha, int quarters, Box box) {
        var info = new ImageInfo(slot.width(), slot.height(), ColorType.BGRA_8888, alpha);
        boolean upright = quarters % 2 == 0;
        int width = upright ? slot.width() : slot.height();
        int height = upright ? slot.height() : slot.width();
        try (var pixmap = Pixmap.make(info, slot.pixels(), slot.stride());
                var image = Image.makeRasterFromPixmap(pixmap)) {
            canvas.save();
            canvas.clipRect(box.rect());
            // At whole pixels it is copied, not blended.
            canvas.translate((float) Math.rint(box.x() + (box.width() - width) / 2), (float)
                    Math.rint(box.y() + (box.height() - height) / 2));
            switch (quarters) {
                case 1 -> canvas.translate(width, 0);
                case 2 -> canvas.translate(width, height);
                case 3 -> canvas.translate(0, height);
                default -> {}
            }
            if (quarters != 0) canvas.rotate(90f * quarters);
            canvas.drawImage(image, 0, 0);
            canvas.restore();
        } finally {
            Reference.reachabilityFence(slot);
        }
    }

    @Override
    public long bytes() {
        // Films are counted, not weighed.
        return 0;
    }

    @Override
    public void close() {
        projector.close();
    }
}
