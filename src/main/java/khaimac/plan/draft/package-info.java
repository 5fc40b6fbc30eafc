/**
 * From the words of a plan to a draft of a show: what is said, where it stands, how sure it is, and what has to be
 * asked. Nothing is guessed as a fact.
 */
@NullMarked
package khaimac.plan.draft;

import org.jspecify.annotations.NullMarked;
