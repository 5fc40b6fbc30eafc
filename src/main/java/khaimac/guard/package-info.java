/**
 * The guard: the parent of desk and player. It starts them, starts again what dies, and ends them together. It knows
 * processes and lines of text, and nothing of shows.
 */
@NullMarked
package khaimac.guard;

import org.jspecify.annotations.NullMarked;
