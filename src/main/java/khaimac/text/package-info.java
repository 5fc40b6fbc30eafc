/** Any file as letters: what it is by its first bytes, the code its letters are in, and rows between separators. */
@NullMarked
package khaimac.text;

import org.jspecify.annotations.NullMarked;
