package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * Which words go on which page, when every role is as small as may be: few pages, about as full as each other, that end
 * where the text lets go. One page more is worth it where it saves two ends in the middle of a sentence.
 */
final class PagePlan {
    private static final double PAGE = 0.5;

    /** A page that ends with a written line; one that ends with a role costs nothing. */
    private static final double AFTER_LINE = 0.05;

    /** A page end is worse than a line end in the same place. */
    private static final double BESIDE_LINE_END = 5;

    /** Atoms of one section. */
    record Part(int section, int from, int to) {}

    /** One atom of all. */
    private record Place(int section, int atom) {}

    private final List<Section> sections;
    private final TextBox box;
    private final List<Place> places = new ArrayList<>();

    /** How much text stands before each place, in pixels of a single line. */
    private final double[] before;

    PagePlan(List<Section> sections, TextBox box) {
        this.sections = sections;
        this.box = box;
        for (int i = 0; i < sections.size(); i++)
            for (int atom = 0; atom < sections.get(i).text().atoms(); atom++) places.add(new Place(i, atom));
        before = new double[places.size() + 1];
        for (int i = 0; i < places.size(); i++) {
            var section = sections.get(places.get(i).section());
            int atom = places.get(i).atom();
            before[i + 1] = before[i] + section.floor() * section.text().width(atom, atom + 1);
        }
    }

    List<List<Part>> pages() {
        int count = places.size();
        var reach = new int[count];
        for (int from = 0; from < count; from++) {
            sections.get(places.get(from).section()).text().goesOn();
            reach[from] = reach(from);
        }
        int fewest = 0;
        for (int at = 0; at < count; at = reach[at]) fewest++;
        double even = before[count] / Math.max(1, fewest);
        var costs = new double[count + 1];
        var starts = new int[count + 1];
        for (int to = 1; to <= count; to++) {
            costs[to] = Double.POSITIVE_INFINITY;
            for (int from = to - 1; from >= 0 && reach[from] >= to; from--) {
                double fill = (before[to] - before[from]) / even - 1;
                double cost = costs[from] + PAGE + fill * fill + (to < count ? end(to) : 0);
                if (cost >= costs[to]) continue;
                costs[to] = cost;
                starts[to] = from;
            }
        }
        var found = new ArrayList<List<Part>>();
        for (int to = count; to > 0; to = starts[to]) found.add(parts(starts[to], to));
        return found.reversed();
    }

    /** Up to where a page that starts here can go; at least one atom. */
    private int reach(int from) {
        double height = 0;
        int lineStart = from;
        for (int at = from; at < places.size(); at++) {
            var place = places.get(at);
            var section = sections.get(place.section());
            boolean first = at == from || places.get(at - 1).section() != place.section();
            boolean fits = !first
                    && section.floor()
                                    * section.text().width(places.get(lineStart).atom(), place.atom() + 1)
                            <= box.width();
            if (!fits) {
                lineStart = at;
                height += section.floor() * (first ? section.height(1) : section.pitch());
                if (first && at > from)
                    height += Fit.ROLE_GAP
                            * Math.max(
                                    section.floor(),
                                    sections.get(place.section() - 1).floor());
            }
            if (height > box.height() && at > from) return at;
        }
        return places.size();
    }

    private double end(int at) {
        var place = places.get(at);
        if (place.atom() == 0) return 0;
        var gap = sections.get(place.section()).text().gapBefore(place.atom());
        return gap.lineEnd() ? AFTER_LINE : BESIDE_LINE_END * gap.penalty();
    }

    private List<Part> parts(int from, int to) {
        var parts = new ArrayList<Part>();
        for (int at = from; at < to; at++) {
            var place = places.get(at);
            boolean goesOn = !parts.isEmpty() && parts.getLast().section() == place.section();
            int start = goesOn ? parts.removeLast().from() : place.atom();
            parts.add(new Part(place.section(), start, place.atom() + 1));
        }
        return parts;
    }
}
