package khaimac.render;

import io.github.humbleui.types.Rect;

/** A rectangle on a surface; x to the right, y down. */
public record Box(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middle() {
        return x + width / 2;
    }

    public Box inset(double by) {
        return inset(by, by);
    }

    Box inset(double across, double down) {
        return new Box(x + across, y + down, Math.max(1, width - 2 * across), Math.max(1, height - 2 * down));
    }

    /** The slice from one share of the height to another. */
    public Box slice(double from, double to) {
        return new Box(x, y + from * height, width, Math.max(1, (to - from) * height));
    }

    /** The whole pixels that it touches. */
    public Box outward() {
        double left = Math.floor(x);
        double top = Math.floor(y);
        return new Box(left, top, Math.ceil(right()) - left, Math.ceil(bottom()) - top);
    }

    /** What holds both. */
    public Box and(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    public Rect rect() {
        return Rect.makeXYWH((float) x, (float) y, (float) width, (float) height);
    }

    public khaimac.typeset.TextBox forText() {
        return new khaimac.typeset.TextBox(x, y, width, height);
    }
}
