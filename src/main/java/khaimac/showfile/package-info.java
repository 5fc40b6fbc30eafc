/** JSON to show and hall, and back, with findings instead of failures. */
@NullMarked
package khaimac.showfile;

import org.jspecify.annotations.NullMarked;
