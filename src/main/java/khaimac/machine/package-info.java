/** The machine that the program runs on: its clocks, its folders, and how it starts the processes of a hall. */
@NullMarked
package khaimac.machine;

import org.jspecify.annotations.NullMarked;
