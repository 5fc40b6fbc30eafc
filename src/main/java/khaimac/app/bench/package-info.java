/** What a laptop can do, measured: each bench tells figures with their goals. */
@NullMarked
package khaimac.app.bench;

import org.jspecify.annotations.NullMarked;
