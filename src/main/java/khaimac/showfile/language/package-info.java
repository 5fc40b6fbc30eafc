/** A language as data: what may be written, how it is read, written back, and described to an editor. */
@NullMarked
package khaimac.showfile.language;

import org.jspecify.annotations.NullMarked;
