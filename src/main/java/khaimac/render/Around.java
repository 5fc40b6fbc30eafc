package khaimac.render;

/**
 * Where a mark stands among others.
 *
 * @param whole the surface, or the half of it, that its scene has
 * @param words where on it words may stand
 */
public record Around(Box whole, Box words) {}
