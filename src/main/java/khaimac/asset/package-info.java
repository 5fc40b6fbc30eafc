/**
 * Files by their content: hash, size, what was probed of them, and streams of what is in them. A file that is named in
 * a show is one content for the whole run, whatever becomes of the name. It knows neither who shows a file nor who
 * sends it.
 */
@NullMarked
package khaimac.asset;

import org.jspecify.annotations.NullMarked;
