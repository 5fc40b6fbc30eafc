/** The kinds of look a show file may write: one file each, one line each in {@link LookKinds}. */
@NullMarked
package khaimac.showfile.looks;

import org.jspecify.annotations.NullMarked;
