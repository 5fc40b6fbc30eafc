/** Text to a tree that knows where everything stands, whatever is wrong with the text. */
@NullMarked
package khaimac.showfile.json;

import org.jspecify.annotations.NullMarked;
