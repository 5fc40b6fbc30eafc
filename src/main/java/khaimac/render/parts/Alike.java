package khaimac.render.parts;

import java.util.List;
import khaimac.render.letters.Typing;
import khaimac.scene.Mark;
import khaimac.scene.Style;

/**
 * The letters that serve all pages of a list. A list of thousands takes a while to be tried, and they are the same for
 * each of its pages, and for every name that is put right in it.
 *
 * @param size of the letters on the page that needs the smallest
 */
record Alike(double size, double share, Rows.Way way) {
    private record Of(List<List<Mark.Row>> pages, Style style, Rows.Manner manner, double width, double tall) {}

    static Alike of(
            Typing typing, Style style, List<List<Mark.Row>> pages, Rows.Manner manner, double width, double tall) {
        var of = new Of(pages, style, manner, width, tall);
        return typing.kept(of, Alike.class, () -> found(typing, of));
    }

    private static Alike found(Typing typing, Of of) {
        var found = new Alike(Double.MAX_VALUE, 1, new Rows.Way(false, false));
        for (var page : of.pages) {
            if (page.isEmpty()) continue;
            var plan = new Rows(typing, of.style, page, of.manner).plan(of.width, of.tall);
            if (plan.size() < found.size()) found = new Alike(plan.size(), plan.share(), plan.way());
        }
        return found;
    }
}
