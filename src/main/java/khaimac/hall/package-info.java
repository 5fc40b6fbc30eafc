/** What a hall has: surfaces with their sizes and places, outputs with their wiring, devices. */
@NullMarked
package khaimac.hall;

import org.jspecify.annotations.NullMarked;
