/** A surface painted frame after frame, which never waits: a {@link Workshop} makes its parts on threads of its own. */
@NullMarked
package khaimac.render.live;

import org.jspecify.annotations.NullMarked;
