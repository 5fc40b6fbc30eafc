package khaimac.render.letters;

/**
 * Where a text on one line leaves ink, in ems from its starting point on the baseline: {@code above} counts upwards
 * and {@code below} downwards.
 */
public record Extent(double advance, double left, double right, double above, double below) {}
