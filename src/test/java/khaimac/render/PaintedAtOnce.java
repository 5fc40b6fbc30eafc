package khaimac.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import khaimac.scene.Scene;

/** What a scene must look like: all of its marks painted onto black, with nothing kept from a frame before. */
final class PaintedAtOnce implements AutoCloseable {
    private final Atelier atelier = new Atelier(file -> null);
    private final AtOnce supply = new AtOnce(atelier, 1L << 27);

    /** The pixels of a scene, row by row, as 0xAARRGGBB where the machine is little-endian. */
    int[] pixels(Scene scene, int width, int height) {
        var wall = Wall.of(width, height);
        try (var painter = new Painter(supply, wall);
                var glass = new Glass(width, height)) {
            glass.canvas().clear(Tint.BLACK);
            var ready = painter.ready(scene);
            assertThat(ready).isNotNull();
            if (ready != null) painter.draw(glass.canvas(), ready, null);
            supply.tidy();
            var pixels = new int[width * height];
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
