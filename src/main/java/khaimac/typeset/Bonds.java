package khaimac.typeset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import khaimac.typeset.Gap.Bond;

/** What is known so far of the gaps of a text, while the rules read it. A gap is called by the syllable before it. */
final class Bonds {
    private final List<Syllable> syllables;
    private final Bond[] bonds;
    private final double[] penalties;

    Bonds(List<Syllable> syllables) {
        this.syllables = syllables;
        bonds = new Bond[Math.max(0, syllables.size() - 1)];
        penalties = new double[bonds.length];
        Arrays.fill(bonds, Bond.FREE);
    }

    int size() {
        return bonds.length;
    }

    boolean isFree(int gap) {
        return bonds[gap] == Bond.FREE;
    }

    /**
     * Holds two syllables together; what already holds stronger stays. Where the writer ended a line there is nothing
     * to hold but a sign to its word.
     */
    void tie(int gap, Bond bond) {
        if (gap < 0 || gap >= bonds.length || bond.compareTo(bonds[gap]) <= 0) return;
        if (bond == Bond.STUCK || !syllables.get(gap + 1).startsLine()) bonds[gap] = bond;
    }

    /** Every gap from one syllable to another, both included. */
    void tieAll(int first, int last, Bond bond) {
        for (int gap = first; gap < last; gap++) tie(gap, bond);
    }

    void discourage(int gap, double penalty) {
        if (gap >= 0 && gap < bonds.length) penalties[gap] += penalty;
    }

    List<Gap> gaps() {
        var gaps = new ArrayList<Gap>(bonds.length);
        for (int i = 0; i < bonds.length; i++) {
            var next = syllables.get(i + 1);
            var bond = next.firm() && bonds[i] == Bond.FREE ? Bond.PHRASE : bonds[i];
            boolean free = bond == Bond.FREE;
            gaps.add(new Gap(bond, free, free ? penalties[i] : 0, next.spaces(), next.startsLine()));
        }
        return gaps;
    }
}
