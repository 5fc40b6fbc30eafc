/** What can be seen: looks as values, what a look is at one moment, and what a surface shows since when. */
@NullMarked
package khaimac.scene;

import org.jspecify.annotations.NullMarked;
