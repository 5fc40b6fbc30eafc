/**
 * From a scene to a picture: the only room that knows how to paint. Here stands what all of it has in common: a {@link
 * Wall} and how a scene divides it, colours, and panes of pixels.
 */
@NullMarked
package khaimac.render;

import org.jspecify.annotations.NullMarked;
