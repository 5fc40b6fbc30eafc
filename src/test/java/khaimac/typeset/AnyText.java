package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import khaimac.typeset.Gap.Bond;

/** Texts out of a seed, and every way to break them. */
final class AnyText {
    private static final String LETTERS = "aăâiđêlmôơtưABĐWỄẬỚg";

    private AnyText() {}

    static Passage passage(Random random, int mostWords) {
        int count = 1 + random.nextInt(mostWords);
        var words = new ArrayList<String>();
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i < count; i++) {
            var word = new StringBuilder();
            for (int letter = random.nextInt(7); letter >= 0; letter--)
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            words.add(word.toString());
            if (i > 0) gaps.add(gap(random));
        }
        return new Passage(words, gaps);
    }

    private static Gap gap(Random random) {
        var gap = new Gap(Bond.FREE, true, random.nextInt(40) / 100.0, 1 + random.nextInt(2), random.nextInt(6) == 0);
        if (random.nextInt(3) > 0) return gap;
        return new Gap(Bond.WORD, false, 0, 1, gap.lineEnd());
    }

    /** The first atoms of the lines, for every way to break that the text allows. */
    static List<List<Integer>> breaks(Measured text) {
        var all = new ArrayList<List<Integer>>();
        for (int mask = 0; mask < 1 << (text.atoms() - 1); mask++) {
            var starts = new ArrayList<Integer>(List.of(0));
            for (int atom = 1; atom < text.atoms(); atom++) if ((mask >> (atom - 1) & 1) == 1) starts.add(atom);
            if (Double.isFinite(text.widest(starts))) all.add(starts);
        }
        return all;
    }

    static double cost(Measured text, double limit, List<Integer> starts) {
        double cost = 0;
        for (int i = 0; i < starts.size(); i++)
            cost += Breaks.cost(text, limit, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.atoms());
        return cost;
    }
}
