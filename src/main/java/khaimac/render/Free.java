package khaimac.render;

/** How much of each edge of a surface should hold no words, as fractions of it: something stands in front there. */
public record Free(double left, double right, double top, double bottom) {
    public static final Free NONE = new Free(0, 0, 0, 0);

    Box of(double width, double height) {
        return new Box(left * width, top * height, (1 - left - right) * width, (1 - top - bottom) * height);
    }
}
