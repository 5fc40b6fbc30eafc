package khaimac.plan.read;

import java.util.List;

/**
 * What stands on one page.
 *
 * @param number from 1
 * @param pictures how many
 */
record Leaf(int number, float width, float height, List<Glyph> glyphs, List<Rule> rules, int pictures) {}
