/**
 * From a picture to a device: the contract of every {@link khaimac.output.Driver}, and the {@link
 * khaimac.output.OutputRunner} that gives each output of a hall a thread, a pace, and a connection that is made again
 * whenever it breaks. It knows no cue and no show.
 */
@NullMarked
package khaimac.output;

import org.jspecify.annotations.NullMarked;
