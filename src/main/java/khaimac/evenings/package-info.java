/**
 * Evenings on which everything goes wrong that can: the real engine, the real desk machine and the real journal, with a
 * simulated clock, disk, link, hall and crew. One seed makes one evening, to the byte. {@link
 * khaimac.evenings.Invariants} says what the audience may never suffer.
 */
@NullMarked
package khaimac.evenings;

import org.jspecify.annotations.NullMarked;
