/** What the person who started the program reads and types. */
@NullMarked
package khaimac.terminal;

import org.jspecify.annotations.NullMarked;
