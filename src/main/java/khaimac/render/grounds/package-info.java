/**
 * What stands behind the words, drawn by ourselves: a {@code Drawing} for each motif, on a {@code Site} that knows
 * where the words stand, with a {@code Brush} and {@code Field}s of light; what moves of it is a {@code Mover}.
 */
@NullMarked
package khaimac.render.grounds;

import org.jspecify.annotations.NullMarked;
