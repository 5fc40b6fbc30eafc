/**
 * What a page of the panel and the desk say to each other, as values; each is a line of JSON, written by the notation.
 */
@NullMarked
package khaimac.panel.words;

import org.jspecify.annotations.NullMarked;
