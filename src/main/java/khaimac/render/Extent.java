package khaimac.render;

/**
 * Where a text on one line leaves ink, in ems from its starting point on the baseline: {@code above} counts upwards
 * and {@code below} downwards.
 */
record Extent(double advance, double left, double right, double above, double below) {}
