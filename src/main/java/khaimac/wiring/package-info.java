/** What joins a desk with its players, its operators and its panel, in the desk's own process. */
@NullMarked
package khaimac.wiring;

import org.jspecify.annotations.NullMarked;
