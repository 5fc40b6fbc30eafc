package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.typeset.Gap.Bond;

/**
 * Words, and what lies between each two of them.
 *
 * @param gaps one fewer than the words
 */
public record Passage(List<String> words, List<Gap> gaps) {
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    public Passage {
        words = List.copyOf(words);
        gaps = List.copyOf(gaps);
        if (gaps.size() != Math.max(0, words.size() - 1))
            throw new IllegalArgumentException("A gap between each two words");
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** How many lines the writer made of it. */
    int writtenLines() {
        return 1 + (int) gaps.stream().filter(Gap::lineEnd).count();
    }

    /** The words from one to another (exclusive) as one line. */
    String text(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) text.repeat(' ', gaps.get(i - 1).spaces());
            text.append(words.get(i));
        }
        return text.toString();
    }

    Passage part(int from, int to) {
        return new Passage(words.subList(from, to), gaps.subList(from, Math.max(from, to - 1)));
    }

    /** The whole phrase that the gap after this word lies in. */
    String phraseAround(int word) {
        int from = word;
        int to = word + 1;
        while (from > 0 && gaps.get(from - 1).bond() != Bond.FREE) from--;
        while (to < words.size() && gaps.get(to - 1).bond() != Bond.FREE) to++;
        return text(from, to);
    }

    /**
     * The same words, where whatever is wider than a line may be cut: first phrases into words, then compounds and
     * names, then signs from their words, at last a word between any two letters. What fits in a line stays whole.
     */
    public Passage loosened(Measures face, double widest) {
        var opened = new ArrayList<>(gaps);
        for (var bond : List.of(Bond.PHRASE, Bond.CLOSE, Bond.WORD, Bond.STUCK)) loosen(opened, bond, face, widest);
        if (words.stream().allMatch(word -> face.advance(word) <= widest))
            return opened.equals(gaps) ? this : new Passage(words, opened);
        var letters = new ArrayList<String>();
        var between = new ArrayList<Gap>();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) between.add(opened.get(i - 1));
            var word = words.get(i);
            var pieces = face.advance(word) <= widest
                    ? List.of(word)
                    : CLUSTER.matcher(word)
                            .results()
                            .map(found -> found.group())
                            .toList();
            for (int k = 1; k < pieces.size(); k++) between.add(Gap.insideWord());
            letters.addAll(pieces);
        }
        return new Passage(letters, between);
    }

    /** The same words, where bonds of these kinds, one after the other, may be cut in what is wider than a line. */
    Passage loosened(List<Bond> bonds, Measures face, double widest) {
        var opened = new ArrayList<>(gaps);
        for (var bond : bonds) loosen(opened, bond, face, widest);
        return opened.equals(gaps) ? this : new Passage(words, opened);
    }

    private void loosen(List<Gap> opened, Bond bond, Measures face, double widest) {
        for (int from = 0; from < words.size(); ) {
            double width = face.advance(words.get(from));
            int to = from + 1;
            for (; to < words.size() && !opened.get(to - 1).open(); to++)
                width += opened.get(to - 1).spaces() * face.space() + face.advance(words.get(to));
            if (width > widest)
                for (int i = from; i < to - 1; i++)
                    if (opened.get(i).bond() == bond)
                        opened.set(i, opened.get(i).opened());
            from = to;
        }
    }
}
