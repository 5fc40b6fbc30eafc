/** What may be written in a hall file, and what does not fit together in it. */
@NullMarked
package khaimac.showfile.halls;

import org.jspecify.annotations.NullMarked;
