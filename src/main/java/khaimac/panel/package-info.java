/** The panel: what a tablet sees of the desk, and what it may ask of it. Only {@code panel.door} knows HTTP. */
@NullMarked
package khaimac.panel;

import org.jspecify.annotations.NullMarked;
