/**
 * Messages of a show to other machines, OSC and HTTP, on threads of its own: to what the hall allows and to nothing
 * else.
 */
@NullMarked
package khaimac.send;

import org.jspecify.annotations.NullMarked;
