package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Role;
import khaimac.typeset.TitleBlock.RoleText;
import org.jspecify.annotations.Nullable;

/**
 * Sets corrected words into a block that stands: what did not change keeps its place to the pixel, and what did change
 * is set in the size that it had. Where the new words do not fit in that way there is nothing for it but to set the
 * whole block anew.
 */
final class Correction {
    /** Letters may be narrowed this far before the block is set anew. */
    private static final double MOST_CONDENSED = 0.9;

    /** Between the ink of two lines, of the size: less than when set freely, but they do not touch. */
    private static final double LEAST_LEADING = 0.02;

    private final Phrases phrases;
    private final Faces faces;
    private final TextBox box;
    private final List<PlacedLine> placed = new ArrayList<>();

    private Correction(Phrases phrases, Faces faces, TextBox box) {
        this.phrases = phrases;
        this.faces = faces;
        this.box = box;
    }

    /** @return null where the block has to be set anew */
    static @Nullable List<PlacedLine> of(
            List<PlacedLine> standing,
            List<RoleText> before,
            List<RoleText> now,
            Phrases phrases,
            Faces faces,
            TextBox box) {
        if (before.size() != now.size()) return null;
        var correction = new Correction(phrases, faces, box);
        int from = 0;
        for (int i = 0; i < now.size(); i++) {
            var role = now.get(i).role();
            if (before.get(i).role() != role) return null;
            int to = from;
            while (to < standing.size() && standing.get(to).role() == role) to++;
            var lines = standing.subList(from, to);
            if (lines.isEmpty()) return null;
            if (now.get(i).lines().equals(before.get(i).lines())) correction.placed.addAll(lines);
            else if (!correction.set(lines, now.get(i))) return null;
            from = to;
        }
        return correction.isApart() ? correction.placed : null;
    }

    /** Lines of one role: those above and below the changed words stay. */
    private boolean set(List<PlacedLine> lines, RoleText now) {
        var passage = phrases.readClean(now.lines());
        var text = passage.text(0, passage.words().size());
        int first = 0;
        while (first < lines.size() - 1 && text.startsWith(lines.get(first).text() + " ")) {
            text = text.substring(lines.get(first).text().length()).strip();
            first++;
        }
        int last = lines.size();
        while (last > first + 1 && text.endsWith(" " + lines.get(last - 1).text())) {
            text = text.substring(0, text.length() - lines.get(last - 1).text().length())
                    .strip();
            last--;
        }
        placed.addAll(lines.subList(0, first));
        if (!anew(lines.subList(first, last), phrases.readClean(List.of(text)))) return false;
        placed.addAll(lines.subList(last, lines.size()));
        return true;
    }

    private boolean anew(List<PlacedLine> lines, Passage passage) {
        var role = lines.getFirst().role();
        var face = faces.of(role).remembered();
        double size = lines.getFirst().size();
        var text = new Measured(passage, face, false);
        if (text.atoms() < lines.size()) return false;
        double widest = new LeastWidest(text).in(lines.size());
        double limit = Math.max(widest, box.width() / size);
        if (widest * size * MOST_CONDENSED > box.width()) return false;
        var starts = Breaks.best(text, limit * (1 + 1e-9), lines.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : text.atoms();
            placed.add(line(role, face, lines.get(i), text, starts.get(i), to));
        }
        return true;
    }

    private PlacedLine line(Role role, Measures face, PlacedLine stood, Measured text, int from, int to) {
        double natural = text.width(from, to) * stood.size();
        double condensed = Math.min(1, box.width() / natural);
        double width = natural * condensed;
        var ink = text.ink(from, to, face);
        return new PlacedLine(
                role,
                text.text(from, to),
                box.x() + (box.width() - width) / 2,
                stood.baseline(),
                stood.size(),
                width,
                stood.capHeight(),
                stood.size() * ink.above(),
                stood.size() * ink.below(),
                condensed);
    }

    /** Whether the ink of every line stays clear of its neighbours and inside the box. */
    private boolean isApart() {
        for (int i = 0; i < placed.size(); i++) {
            var line = placed.get(i);
            double above = i == 0 ? box.y() : placed.get(i - 1).bottom() + LEAST_LEADING * line.size();
            if (line.top() < above - 1e-6 || line.bottom() > box.bottom() + 1e-6) return false;
        }
        return true;
    }
}
