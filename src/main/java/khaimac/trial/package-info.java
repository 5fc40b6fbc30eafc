/**
 * The whole house as real processes, with a caller at its link: for proofs and benches of what happens when one dies.
 */
@NullMarked
package khaimac.trial;

import org.jspecify.annotations.NullMarked;
