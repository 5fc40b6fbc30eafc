/** The plan of one ceremony, immutable, with its times resolved to instants. */
@NullMarked
package khaimac.show;

import org.jspecify.annotations.NullMarked;
