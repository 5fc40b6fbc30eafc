package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;

/** A text in letters of one size: in as few lines as a width allows, which end evenly and where it lets go. */
public final class Wrapped {
    /** What adding up fractions loses. */
    private static final double ROUNDING = 1 + 1e-9;

    private Wrapped() {}

    /** @param width in the units of the face; what is wider all by itself is cut */
    public static List<String> lines(Measures face, Passage passage, double width) {
        var text = new Measured(passage.loosened(face, width), face, false);
        if (text.atoms() == 0) return List.of("");
        var widths = new LeastWidest(text);
        double limit = Math.max(width, widths.widestAtom()) * ROUNDING;
        int fewest = widths.fewest(limit, text.atoms());
        var starts = Breaks.best(text, limit, fewest, fewest);
        var lines = new ArrayList<String>();
        for (int i = 0; i < starts.size(); i++)
            lines.add(text.text(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.atoms()));
        return lines;
    }
}
