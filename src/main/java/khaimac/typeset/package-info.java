/** Words to measured lines that fit: where Vietnamese may break, how large it may be, and which lines go where. */
@NullMarked
package khaimac.typeset;

import org.jspecify.annotations.NullMarked;
