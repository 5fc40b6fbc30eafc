/**
 * The operator's words: what may be wished, spoken by a terminal, a script, the panel and HTTP. It never knows who says
 * it, nor where it is said.
 */
@NullMarked
package khaimac.phrase;

import org.jspecify.annotations.NullMarked;
