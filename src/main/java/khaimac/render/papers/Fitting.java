package khaimac.render.papers;

import java.util.List;
import khaimac.asset.Assets;
import khaimac.render.Areas;
import khaimac.render.Skia;
import khaimac.render.Wall;
import khaimac.render.letters.PixelLine;
import khaimac.render.letters.PixelSetting;
import khaimac.render.letters.Typing;
import khaimac.render.parts.Emblazoned;
import khaimac.render.parts.PixelParts;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import khaimac.typeset.Layout;
import khaimac.typeset.PlacedLine;

/** Answers, without painting, how words would be set on a wall. One thread owns it. */
public final class Fitting implements AutoCloseable {
    static {
        Skia.first();
    }

    private final Typing typing;

    /** @param files what is in a file of the show's folder; null where there is none */
    public Fitting(Assets files) {
        typing = new Typing(files);
    }

    /** A title that has the wall to itself: one layout a page. */
    public List<Layout> title(List<TitleLine> lines, Style style, Wall wall) {
        typing.setFor(Math.min(wall.width(), wall.height()), wall.leastCap());
        return typing.titlePages(lines, lines, style, Areas.alone(wall.room()));
    }

    /** What stands in each line of such a title, page by page, in whichever letters the wall has for it. */
    public List<List<String>> lines(List<TitleLine> lines, Style style, Wall wall) {
        double rows = Math.min(wall.width(), wall.height());
        var box = Areas.alone(wall.room());
        if (!PixelSetting.fits(rows, box))
            return title(lines, style, wall).stream()
                    .map(page -> page.lines().stream().map(PlacedLine::text).toList())
                    .toList();
        return PixelParts.pages(typing, new Mark.Block(lines, style), box).stream()
                .map(page -> page.lines().stream().map(PixelLine::text).toList())
                .toList();
    }

    /** The same with the signs that it wears: its lines where they stand, one list a page. */
    public List<List<PlacedLine>> worn(Look.Title title, Wall wall) {
        typing.setFor(Math.min(wall.width(), wall.height()), wall.leastCap());
        var block = new Mark.Block(title.lines(), title.style(), title.lines(), title.worn());
        return Emblazoned.of(typing, block, Areas.alone(wall.room())).pages().stream()
                .map(Emblazoned.Page::lines)
                .toList();
    }

    @Override
    public void close() {
        typing.close();
    }
}
