package khaimac.render;

import khaimac.hall.Hall;
import khaimac.hall.Paces;
import khaimac.hall.Surface;
import khaimac.scene.SurfaceName;
import khaimac.typeset.LastRow;
import org.jspecify.annotations.Nullable;

/**
 * A surface as its painter knows it.
 *
 * @param free the edges where no words should stand
 * @param leastCap how tall a capital must be, in pixels, to be read from the last row; 0 where nobody knows
 * @param fps how many pictures a second its output shows: a strip moves by whole pixels from one to the next
 */
public record Wall(int width, int height, Surface.KeepFree free, double leastCap, int fps) {
    public Wall {
        if (width < 1 || height < 1)
            throw new IllegalArgumentException("A surface has pixels: " + width + "×" + height);
        if (fps < 1) throw new IllegalArgumentException("An output shows pictures: " + fps);
    }

    /** A surface of which only the size is known. */
    public static Wall of(int width, int height) {
        return new Wall(width, height, Surface.KeepFree.NONE, 0, Paces.USUAL);
    }

    /** A surface of a hall, at the pace of what shows it; null where the hall does not have it. */
    public static @Nullable Wall of(Hall hall, SurfaceName name) {
        var surface = hall.surface(name);
        return surface == null ? null : of(surface).at(new Paces(hall).of(name));
    }

    private static Wall of(Surface surface) {
        var depth = surface.depthM();
        var pitch = surface.pitchMm();
        double leastCap = depth == null || pitch == null ? 0 : LastRow.leastCap(depth, pitch);
        return new Wall(surface.width(), surface.height(), surface.keepFree(), leastCap, Paces.USUAL);
    }

    public Wall at(int picturesASecond) {
        return new Wall(width, height, free, leastCap, picturesASecond);
    }

    public Box whole() {
        return new Box(0, 0, width, height);
    }

    /** Where words may stand. */
    public Box room() {
        return new Box(
                free.left() * width,
                free.top() * height,
                Math.max(1, (1 - free.left() - free.right()) * width),
                Math.max(1, (1 - free.top() - free.bottom()) * height));
    }
}
