/** Surfaces on their way into a file or to another place, as H.264. */
@NullMarked
package khaimac.output.stream;

import org.jspecify.annotations.NullMarked;
