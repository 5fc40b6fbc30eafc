package khaimac.render.parts;

import khaimac.render.Box;

/**
 * A line of letters as whoever measures its ground sees it, scaled or of whole pixels.
 *
 * @param cap how tall its capitals are, in pixels
 */
record Inked(String text, Box ink, int colour, double cap) {}
