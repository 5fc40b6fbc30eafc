/**
 * The player: it paints what every surface should show and holds the picture, whatever becomes of the desk. {@link
 * khaimac.player.Player#turn} is its table of contents; {@link khaimac.player.Joined} is its end of the link.
 */
@NullMarked
package khaimac.player;

import org.jspecify.annotations.NullMarked;
