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
record Alike(double size, double share, boolean under) {
    private record Of(List<List<Mark.Row>> pages, Style style, double width, double tall) {}

    static Alike of(Typing typing, Style style, List<List<Mark.Row>> pages, double width, double tall) {
        return typing.kept(
                new Of(pages, style, width, tall), Alike.class, () -> found(typing, style, pages, width, tall));
    }

    private static Alike found(Typing typing, Style style, List<List<Mark.Row>> pages, double width, double tall) {
        var found = new Alike(Double.MAX_VALUE, 1, false);
        for (var page : pages) {
            if (page.isEmpty()) continue;
            var plan = new Rows(typing, style, page).plan(width, tall);
            if (plan.size() < found.size()) found = new Alike(plan.size(), plan.share(), plan.under());
        }
        return found;
    }
}
