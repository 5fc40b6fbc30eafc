/**
 * What becomes of a colour on its way to lamps that the program drives itself: light, balanced and dimmed as light,
 * then the numbers a lamp understands, in the order of the cable. {@link khaimac.output.light.Lamps} is the whole of
 * it.
 */
@NullMarked
package khaimac.output.light;

import org.jspecify.annotations.NullMarked;
