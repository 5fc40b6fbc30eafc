package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import khaimac.render.Glass;
import khaimac.render.Painting;
import khaimac.render.Tint;
import khaimac.render.Wall;
import khaimac.render.parts.AtOnce;
import khaimac.render.parts.Atelier;
import khaimac.render.parts.Films;
import khaimac.render.parts.Lives;
import khaimac.scene.Scene;

/** What a scene must look like: all of its marks painted onto black, with nothing kept from a frame before. */
public final class PaintedAtOnce implements AutoCloseable {
    private final Atelier atelier = new Atelier(Painting.files(Painting::slides), Films.STANDING, Lives.NONE);
    private final AtOnce supply = new AtOnce(atelier, 1L << 27);

    /** The pixels of a scene, row by row, as 0xAARRGGBB where the machine is little-endian. */
    public int[] pixels(Scene scene, int width, int height) {
        return pixels(scene, width, height, 0);
    }

    /** The same with so many pixels around the surface: what is drawn beside it is seen there. */
    public int[] pixels(Scene scene, int width, int height, int around) {
        int across = width + 2 * around;
        int down = height + 2 * around;
        try (var painter = new Painter(supply, Wall.of(width, height));
                var glass = new Glass(across, down)) {
            glass.canvas().clear(Tint.BLACK).translate(around, around);
            var ready = painter.ready(scene);
            assertThat(ready).isNotNull();
            if (ready != null) painter.draw(glass.canvas(), ready, null);
            supply.tidy();
            var pixels = new int[across * down];
            glass.pixels().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
            return pixels;
        }
    }

    @Override
    public void close() {
        supply.close();
        atelier.close();
    }
}
