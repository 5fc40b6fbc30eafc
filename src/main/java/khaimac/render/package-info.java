/** From a scene to a picture: the only room that knows how to paint. */
@NullMarked
package khaimac.render;

import org.jspecify.annotations.NullMarked;
