/** A new version of a plan against the one before: what it changes of the show that people have worked on since. */
@NullMarked
package khaimac.plan.again;

import org.jspecify.annotations.NullMarked;
