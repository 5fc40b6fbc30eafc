/** What is dear to draw, made ready once: an {@link Order} for a mark, a {@link Part} that an {@link Atelier} makes. */
@NullMarked
package khaimac.render.parts;

import org.jspecify.annotations.NullMarked;
