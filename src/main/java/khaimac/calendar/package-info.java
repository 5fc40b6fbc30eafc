/**
 * Vietnamese dates as people in a ceremony hall write them: in figures, in words, by the moon, and found again in free
 * text.
 */
@NullMarked
package khaimac.calendar;

import org.jspecify.annotations.NullMarked;
