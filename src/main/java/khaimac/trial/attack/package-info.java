/**
 * Everything that a stranger, a delegate with a tablet or a mad program may say to a real house, said on purpose: and
 * whether the hall noticed.
 */
@NullMarked
package khaimac.trial.attack;

import org.jspecify.annotations.NullMarked;
