/** Pictures that nobody watches being painted, by the path of the wall: frames, proofs of how words stand, a book. */
@NullMarked
package khaimac.render.papers;

import org.jspecify.annotations.NullMarked;
