package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Surface;
import java.time.Duration;
import java.util.function.Consumer;
import khaimac.render.Box;
import khaimac.render.Tint;
import khaimac.scene.Mark;

/** A picture that stands at whole pixels and does not move. */
public record Still(Image image, int x, int y) implements Part {
    /** Painted once into a picture of its own. */
    static Still of(Box box, Consumer<Canvas> painting) {
        return of(box, ColorAlphaType.PREMUL, painting);
    }

    /** The same, where all of the box is painted over: a picture without transparency is copied, not blended. */
    static Still opaque(Box box, Consumer<Canvas> painting) {
        return of(box, ColorAlphaType.OPAQUE, painting);
    }

    /** Shadows and tails reach a little beyond the box, so the picture is a little larger. */
    static Still lettered(Box box, Consumer<Canvas> painting) {
        double reach = Math.ceil(Math.min(box.width(), box.height()) * 0.12);
        return of(
                new Box(box.x() - reach, box.y() - reach, box.width() + 2 * reach, box.height() + 2 * reach), painting);
    }

    private static Still of(Box box, ColorAlphaType alpha, Consumer<Canvas> painting) {
        int x = (int) Math.floor(box.x());
        int y = (int) Math.floor(box.y());
        int width = Math.max(1, (int) Math.ceil(box.right()) - x);
        int height = Math.max(1, (int) Math.ceil(box.bottom()) - y);
        try (var surface = Surface.makeRaster(new ImageInfo(width, height, ColorType.N32, alpha))) {
            var canvas = surface.getCanvas();
            canvas.clear(alpha == ColorAlphaType.OPAQUE ? Tint.BLACK : 0);
            canvas.translate(-x, -y);
            painting.accept(canvas);
            return new Still(surface.makeImageSnapshot(), x, y);
        }
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        draw(canvas, x, y);
    }

    void draw(Canvas canvas, Paint how) {
        canvas.drawImage(image, x, y, how);
    }

    void draw(Canvas canvas, long atX, long atY) {
        canvas.drawImage(image, (float) atX, (float) atY);
    }

    @Override
    public long bytes() {
        return 4L * image.getImageInfo().getWidth() * image.getImageInfo().getHeight();
    }

    @Override
    public void close() {
        image.close();
    }
}
