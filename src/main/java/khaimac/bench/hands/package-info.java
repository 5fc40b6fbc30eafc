/** What a hand does at a ceremony, done by one: a real browser, a finger, and how many taps and seconds it takes. */
@NullMarked
package khaimac.bench.hands;

import org.jspecify.annotations.NullMarked;
