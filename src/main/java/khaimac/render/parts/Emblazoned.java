package khaimac.render.parts;

import java.util.List;
import khaimac.render.Box;
import khaimac.render.EmblemRoom;
import khaimac.render.EmblemRoom.Corners;
import khaimac.render.EmblemRoom.Stand;
import khaimac.render.letters.Typing;
import khaimac.scene.Mark;
import khaimac.typeset.Layout;
import khaimac.typeset.PlacedLine;

/**
 * A title and the signs that stand with it, composed as one: signs stand close to the words, the two together are
 * centred, and in the corners they cost the words only what they must.
 */
public record Emblazoned(List<Page> pages, List<Layout> layouts, int leftOut) {
    /** Room for the marks over capitals, and for what reaches below them, of their height. */
    private static final double ABOVE_CAPITALS = 1.35;

    private static final double BELOW_CAPITALS = 0.3;

    /** Lines where they stand with their signs. */
    public record Page(List<PlacedLine> lines, List<Stand> stands) {}

    public static Emblazoned of(Typing typing, Mark.Block block, Box box) {
        if (block.emblems().isEmpty()) {
            var layouts = typing.titlePages(block.lines(), block.as(), block.style(), box);
            return new Emblazoned(
                    layouts.stream().map(one -> new Page(one.lines(), List.of())).toList(), layouts, 0);
        }
        var whole = set(typing, block, box, Corners.IGNORED);
        boolean touches = whole.pages.stream().anyMatch(Emblazoned::touches);
        if (!touches) return whole;
        var strips = set(typing, block, box, Corners.STRIPS);
        var sides = set(typing, block, box, Corners.SIDES);
        return sides.largest() > strips.largest() ? sides : strips;
    }

    private static Emblazoned set(Typing typing, Mark.Block block, Box box, Corners corners) {
        var room = EmblemRoom.of(block.emblems(), box, corners);
        var layouts = typing.titlePages(block.lines(), block.as(), block.style(), room.words());
        var pages = layouts.stream()
                .map(layout -> composed(layout.lines(), room))
                .toList();
        return new Emblazoned(pages, layouts, room.leftOut());
    }

    private double largest() {
        return layouts.stream().mapToDouble(Layout::smallestCapHeight).min().orElse(0) / layouts.size();
    }

    private static boolean touches(Page page) {
        for (var stand : page.stands) {
            if (!stand.where().isCorner()) continue;
            double air = stand.box().height() * 0.15;
            var near = stand.box().inset(-air);
            for (var line : page.lines) {
                boolean apart = line.right() < near.x()
                        || line.x() > near.right()
                        || line.bottom() < near.y()
                        || line.top() > near.bottom();
                if (!apart) return true;
            }
        }
        return false;
    }

    /** Signs come close to the words, and both to the middle of what they have together. */
    private static Page composed(List<PlacedLine> lines, EmblemRoom room) {
        if (lines.isEmpty() || room.stands().isEmpty()) return new Page(lines, room.stands());
        var words = room.words();
        // By their capitals: an accent that is put right moves no sign.
        double top = lines.stream()
                .mapToDouble(line -> line.baseline() - ABOVE_CAPITALS * line.capHeight())
                .min()
                .orElse(words.y());
        double foot = lines.stream()
                .mapToDouble(line -> line.baseline() + BELOW_CAPITALS * line.capHeight())
                .max()
                .orElse(words.bottom());
        double left = lines.stream().mapToDouble(PlacedLine::x).min().orElse(words.x());
        double right = lines.stream().mapToDouble(PlacedLine::right).max().orElse(words.right());
        var group = room.around(new Box(left, top, right - left, foot - top));
        return new Page(
                lines.stream()
                        .map(line -> moved(line, group.aside(), group.rise()))
                        .toList(),
                group.stands());
    }

    private static PlacedLine moved(PlacedLine line, double across, double down) {
        return new PlacedLine(
                line.role(),
                line.text(),
                line.x() + across,
                line.baseline() + down,
                line.size(),
                line.width(),
                line.capHeight(),
                line.inkAbove(),
                line.inkBelow(),
                line.condensed());
    }
}
