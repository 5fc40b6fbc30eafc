/** A whole ceremony in virtual time: who presses when, and what the audience would see. */
@NullMarked
package khaimac.rehearsal;

import org.jspecify.annotations.NullMarked;
