package khaimac.render.parts;

import io.github.humbleui.skija.Canvas;
import java.time.Duration;
import java.util.List;
import khaimac.asset.Assets;
import khaimac.render.Box;
import khaimac.render.EmblemRoom;
import khaimac.render.Around;
import khaimac.render.Tint;
import khaimac.render.grounds.Hush;
import khaimac.render.letters.Lettering;
import khaimac.render.letters.Placed;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Mark;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.typeset.PlacedLine;
import org.jspecify.annotations.Nullable;

/** A title block that was set as one design, and where its lines and the signs beside them stand. */
record Titles(Still picture, List<PlacedLine> lines, List<EmblemRoom.Stand> signs) implements Part {
    /** How far beyond its letters a line leaves outline and shadow, of the size. */
    private static final double REACH = 0.3;

    /** What a rule may have below a line, of its capitals. */
    private static final double RULED = 2;

    /** On pages that take turns where one cannot be read from the last row. */
    static Part of(Typing typing, Mark.Block block, Box box, Assets files, Around place) {
        var style = block.style();
        var pages = Emblazoned.of(typing, block, box).pages();
        if (pages.size() == 1) {
            var one = pages.getFirst();
            return new Titles(page(typing, one, style, box, files, place), one.lines(), one.stands());
        }
        return new Turns(
                pages.stream().map(one -> page(typing, one, style, box, files, place)).toList());
    }

    static Part message(Typing typing, Mark.Words words, Box box, Around place) {
        var style = words.style();
        var face = typing.face(style.font(), Weight.BOLD);
        var pages = typing.message(face, words.text(), box, Tint.of(style.text())).stream()
                .map(lines -> Still.lettered(box, over -> {
                    Hush.under(over, style, lines.stream().map(Placed::ink).toList(), place);
                    Lettering.paint(over, lines, style);
                }))
                .toList();
        return pages.size() == 1 ? pages.getFirst() : new Turns(pages);
    }

    private static Still page(
            Typing typing, Emblazoned.Page page, Style style, Box box, Assets files, Around place) {
        var lines = page.lines();
        var placed = lines.stream()
                .map(line -> Placed.of(
                        line, typing.face(style.font(), Typing.weight(line.role())), colour(style, line.role())))
                .toList();
        return Still.lettered(box, over -> {
            Hush.under(over, style, lines.stream().map(Titles::ink).toList(), place);
            Emblems.paint(over, page.stands(), files);
            for (int i = 1; i < lines.size(); i++) {
                boolean divided = lines.get(i - 1).role() == Role.ORGANISER
                        && lines.get(i).role() != Role.ORGANISER;
                if (!divided) continue;
                double from = lines.get(i - 1).bottom();
                // Where who invites stands alone at the head, it keeps close to him.
                double to = Math.min(lines.get(i).top(), from + RULED * lines.get(i - 1).capHeight());
                Ornaments.rule(over, from, to, box, style);
            }
            Lettering.paint(over, placed, style);
        });
    }

    private static Box ink(PlacedLine line) {
        return new Box(line.x(), line.top(), line.width(), line.bottom() - line.top());
    }

    /** Who invites is paler than what it is about, so that the eye finds the name first. */
    static int colour(Style style, Role role) {
        int text = Tint.of(style.text());
        return switch (role) {
            case NAME, KIND -> text;
            case ORGANISER, SUBTITLE, DATELINE -> Tint.pale(text);
        };
    }

    /** Where the lines of one block differ from those of another; null where not only single lines do. */
    static @Nullable Box changed(List<PlacedLine> lines, List<PlacedLine> others) {
        if (lines.size() != others.size()) return null;
        Box changed = null;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(others.get(i))) continue;
            var both = around(lines.get(i)).and(around(others.get(i)));
            changed = changed == null ? both : changed.and(both);
        }
        return changed;
    }

    private static Box around(PlacedLine line) {
        double reach = REACH * line.size();
        return new Box(
                Math.floor(line.x() - reach),
                Math.floor(line.top() - reach),
                Math.ceil(line.width() + 2 * reach) + 1,
                Math.ceil(line.inkAbove() + line.inkBelow() + 2 * reach) + 1);
    }

    @Override
    public void draw(Canvas canvas, Mark mark, Duration shown) {
        picture.draw(canvas, mark, shown);
    }

    @Override
    public long bytes() {
        return picture.bytes();
    }

    @Override
    public void close() {
        picture.close();
    }
}
