package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import khaimac.typeset.Measures.Ink;

/**
 * A passage with widths at size 1, as atoms: runs of words between which no line ends. Each word is measured once;
 * the width of any line is then a subtraction.
 */
final class Measured {
    final Passage passage;
    final Ink ink;

    /** The word that each atom starts with, and one past the last word. */
    private final int[] firstWord;

    /** Where each atom starts and ends if all stood on one line. */
    private final double[] start;

    private final double[] end;

    /** The first atom that may start a line which this atom ends. */
    private final int[] earliest;

    /** How many written lines end before each word. */
    private final int[] writtenEnds;

    private final boolean keepsLines;
    private final Measures face;

    /** @param keepsLines whether a line ends wherever the writer ended one */
    Measured(Passage passage, Measures face, boolean keepsLines) {
        this.passage = passage;
        this.keepsLines = keepsLines;
        this.face = face;
        int words = passage.words().size();
        writtenEnds = new int[words + 1];
        var starts = new ArrayList<Integer>();
        var from = new double[words];
        var to = new double[words];
        var inks = new Ink(face.capHeight(), 0);
        double pen = 0;
        for (int i = 0; i < words; i++) {
            if (i > 0) {
                var gap = passage.gaps().get(i - 1);
                pen += gap.spaces() * face.space();
                writtenEnds[i] = writtenEnds[i - 1] + (gap.lineEnd() ? 1 : 0);
                if (gap.open() || (keepsLines && gap.lineEnd())) starts.add(i);
            } else starts.add(0);
            from[i] = pen;
            pen += face.advance(passage.words().get(i));
            to[i] = pen;
            inks = inks.and(face.ink(passage.words().get(i)));
        }
        ink = inks;
        int atoms = starts.size();
        firstWord = new int[atoms + 1];
        start = new double[atoms];
        end = new double[atoms];
        earliest = new int[atoms];
        firstWord[atoms] = words;
        for (int atom = 0; atom < atoms; atom++) firstWord[atom] = starts.get(atom);
        for (int atom = 0; atom < atoms; atom++) {
            start[atom] = from[firstWord[atom]];
            end[atom] = to[firstWord[atom + 1] - 1];
            if (atom > 0) earliest[atom] = keepsLines && gapBefore(atom).lineEnd() ? atom : earliest[atom - 1];
        }
    }

    int atoms() {
        return start.length;
    }

    int firstWord(int atom) {
        return firstWord[atom];
    }

    /** What lies before an atom that is not the first. */
    Gap gapBefore(int atom) {
        return passage.gaps().get(firstWord[atom] - 1);
    }

    /** The line from one atom to another (exclusive); infinite where the writer's lines do not allow it. */
    double width(int from, int to) {
        return from < earliest[to - 1] ? Double.POSITIVE_INFINITY : end[to - 1] - start[from];
    }

    /** The widest of the lines that start with these atoms. */
    double widest(List<Integer> starts) {
        double widest = 0;
        for (int i = 0; i < starts.size(); i++)
            widest = Math.max(widest, width(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : atoms()));
        return widest;
    }

    /** How many lines that start with these atoms are one syllable in a text of several. */
    int lonely(List<Integer> starts) {
        int lonely = 0;
        for (int i = 0; i < starts.size() && starts.size() > 1; i++)
            if (isLonely(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : atoms())) lonely++;
        return lonely;
    }

    /** A line of a single word, unless the writer made it one. */
    boolean isLonely(int from, int to) {
        if (firstWord[to] - firstWord[from] != 1 || (from == 0 && to == atoms())) return false;
        return !keepsLines || from == 0 || !gapBefore(from).lineEnd() || (to < atoms() && !gapBefore(to).lineEnd());
    }

    /** What the line end before an atom costs. */
    double penaltyBefore(int atom) {
        var gap = gapBefore(atom);
        return keepsLines && gap.lineEnd() ? 0 : gap.penalty();
    }

    /** How many of the writer's line ends lie inside of a line. */
    int runsOver(int from, int to) {
        return writtenEnds[firstWord[to] - 1] - writtenEnds[firstWord[from]];
    }

    String text(int from, int to) {
        return passage.text(firstWord[from], firstWord[to]);
    }

    /** Once in each round of a search over it. */
    void goesOn() {
        face.goesOn();
    }

    Ink ink(int from, int to, Measures face) {
        var sum = Ink.NONE;
        for (int word = firstWord[from]; word < firstWord[to]; word++)
            sum = sum.and(face.ink(passage.words().get(word)));
        return sum;
    }

    /** The phrases that are parted if lines end before these atoms. */
    List<String> cut(List<Integer> starts) {
        var cut = new ArrayList<String>();
        for (int atom : starts) {
            if (atom == 0
                    || gapBefore(atom).bond() == Gap.Bond.FREE
                    || (keepsLines && gapBefore(atom).lineEnd())) continue;
            var phrase = passage.phraseAround(firstWord[atom]);
            if (!cut.contains(phrase)) cut.add(phrase);
        }
        return cut;
    }
}
