package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;

/** A text in letters of one size: in as few lines as a width allows, which end evenly and where it lets go. */
public final class Wrapped {
    /** What adding up fractions loses. */
    private static final double ROUNDING = 1 + 1e-9;

    /** A text of more pieces is a book and no sign: its lines are filled one after the other, in no time. */
    private static final int EVEN = 120;

    private Wrapped() {}

    /** @param width in the units of the face; what is wider all by itself is cut */
    public static List<String> lines(Measures face, Passage passage, double width) {
        var text = new Measured(passage.loosened(face, width), face, false);
        if (text.atoms() == 0) return List.of("");
        var widths = new LeastWidest(text);
        double limit = Math.max(width, widths.widestAtom()) * ROUNDING;
        if (text.atoms() > EVEN) return filled(text, limit);
        int fewest = widths.fewest(limit, text.atoms());
        var starts = Breaks.best(text, limit, fewest, fewest);
        var lines = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++)
            lines.add(text.text(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.atoms()));
        return lines;
    }

    private static List<String> filled(Measured text, double limit) {
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.atoms(); ) {
            int to = from + 1;
            while (to < text.atoms() && text.width(from, to + 1) <= limit) to++;
            lines.add(text.text(from, to));
            from = to;
        }
        return lines;
    }
}
