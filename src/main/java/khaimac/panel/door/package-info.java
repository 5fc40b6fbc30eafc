/** How people come in: pages, pairing, sessions and limits; alone knows HTTP and Javalin. */
@NullMarked
package khaimac.panel.door;

import org.jspecify.annotations.NullMarked;
