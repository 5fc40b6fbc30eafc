/** Time as an argument: what a moment is, and clocks that move only when told. */
@NullMarked
package khaimac.clock;

import org.jspecify.annotations.NullMarked;
