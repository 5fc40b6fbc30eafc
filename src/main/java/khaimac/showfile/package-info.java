/**
 * JSON to show and hall, and back, with findings instead of failures. Here stand the doors: a {@link ShowFile}, a
 * {@link HallFile}, a {@link ShowText} to edit, and what a show asks of a hall.
 */
@NullMarked
package khaimac.showfile;

import org.jspecify.annotations.NullMarked;
