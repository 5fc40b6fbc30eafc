/** One run of a show: commands become facts, facts move the run, the run says what every surface shows. */
@NullMarked
package khaimac.engine;

import org.jspecify.annotations.NullMarked;
