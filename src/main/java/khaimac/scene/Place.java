package khaimac.scene;

import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a surface, in shares of its width and height.
 *
 * @param anchor where it is held, a little away from the edges; null: x and y say where its upper left corner is
 */
public record Place(double x, double y, double width, double height, @Nullable Anchor anchor) {
    public enum Anchor {
        TOP_LEFT,
        TOP,
        TOP_RIGHT,
        LEFT,
        CENTRE,
        RIGHT,
        BOTTOM_LEFT,
        BOTTOM,
        BOTTOM_RIGHT;

        /** From 0, at the left edge, to 1. */
        public double across() {
            return switch (this) {
                case TOP_LEFT, LEFT, BOTTOM_LEFT -> 0;
                case TOP, CENTRE, BOTTOM -> 0.5;
                case TOP_RIGHT, RIGHT, BOTTOM_RIGHT -> 1;
            };
        }

        /** From 0, at the upper edge, to 1. */
        public double down() {
            return switch (this) {
                case TOP_LEFT, TOP, TOP_RIGHT -> 0;
                case LEFT, CENTRE, RIGHT -> 0.5;
                case BOTTOM_LEFT, BOTTOM, BOTTOM_RIGHT -> 1;
            };
        }
    }

    public static Place at(double x, double y, double width, double height) {
        return new Place(x, y, width, height, null);
    }

    public static Place held(Anchor anchor, double width, double height) {
        return new Place(0, 0, width, height, anchor);
    }

    /** Whether it has any size, and numbers that can be reckoned with. */
    boolean isAllowed() {
        return DoubleStream.of(x, y, width, height).allMatch(share -> share >= -1 && share <= 2)
                && width > 0
                && height > 0;
    }

    /** Whether all of it lies on the surface. */
    public boolean isOnSurface() {
        boolean inside = x >= 0 && y >= 0 && x + width <= 1 + 1e-9 && y + height <= 1 + 1e-9;
        return anchor == null ? inside : width <= 1 && height <= 1;
    }
}
