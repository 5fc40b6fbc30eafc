/** What is looked at before the ceremony: every picture that will be seen, and whether it can be read. */
@NullMarked
package khaimac.proof;

import org.jspecify.annotations.NullMarked;
