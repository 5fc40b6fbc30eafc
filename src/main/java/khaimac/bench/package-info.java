/** What a laptop can do, measured: each bench tells figures with their goals. */
@NullMarked
package khaimac.bench;

import org.jspecify.annotations.NullMarked;
