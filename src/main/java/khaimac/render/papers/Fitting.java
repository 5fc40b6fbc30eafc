package khaimac.render.papers;

import java.util.List;
import khaimac.asset.Assets;
import khaimac.render.Areas;
import khaimac.render.Wall;
import khaimac.render.letters.Typing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import khaimac.typeset.Layout;

/** Answers, without painting, how words would be set on a wall. One thread owns it. */
public final class Fitting implements AutoCloseable {
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

    @Override
    public void close() {
        typing.close();
    }
}
