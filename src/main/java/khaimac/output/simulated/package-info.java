/**
 * Devices that are not there: a rehearsal goes the whole way of a picture but for the last metre, and can pull a cable.
 */
@NullMarked
package khaimac.output.simulated;

import org.jspecify.annotations.NullMarked;
