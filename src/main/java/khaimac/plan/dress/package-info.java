/** What a draft shows when nobody has said so yet, and the draft as a show file that a person reads. */
@NullMarked
package khaimac.plan.dress;

import org.jspecify.annotations.NullMarked;
