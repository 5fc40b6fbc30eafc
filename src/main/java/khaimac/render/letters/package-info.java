/** Words as letters: faces of outlines and of whole pixels, how lines are typed and wrapped with them, and drawn. */
@NullMarked
package khaimac.render.letters;

import org.jspecify.annotations.NullMarked;
