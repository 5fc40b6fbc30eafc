/**
 * What a run leaves for its show file: words that were corrected live, and how long parts took when they were
 * rehearsed at the speed of life. It is offered, one by one, and nothing is taken over by itself.
 */
@NullMarked
package khaimac.afterwards;

import org.jspecify.annotations.NullMarked;
