/** A show file while people work on it: every edit on the disk before it is answered, and none lost or unseen. */
@NullMarked
package khaimac.prepare;

import org.jspecify.annotations.NullMarked;
