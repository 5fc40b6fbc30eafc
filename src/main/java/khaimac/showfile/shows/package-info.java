/** What may be written in a show file, and what does not fit together in it. */
@NullMarked
package khaimac.showfile.shows;

import org.jspecify.annotations.NullMarked;
