/** A hall that somebody makes or changes with the mouse, from what is plugged in. */
@NullMarked
package khaimac.home.halls;

import org.jspecify.annotations.NullMarked;
