package khaimac.render.letters;

import java.util.ArrayList;
import java.util.List;
import khaimac.render.Patience;
import khaimac.typeset.Measures;
import khaimac.typeset.Passage;
import khaimac.typeset.Phrases;

/** Breaks a cell of a table, or a sign's words, into lines: as few as a width allows, then as even as can be. */
public final class Wrapping {
    /** What stays together is one word here, however many syllables it is written in. */
    private record Word(String text, int spacesBefore) {}

    private final Measures face;
    private final List<Word> words;
    private final double width;

    private Wrapping(Measures face, List<Word> words, double width) {
        this.face = face;
        this.words = words;
        this.width = width;
    }

    /** @param width in the units of the face; what is wider all by itself is cut */
    public static List<String> lines(Measures face, Phrases phrases, String text, double width) {
        if (face.advance(text) <= width) return List.of(text);
        return new Wrapping(face, words(phrases.read(text).loosened(face, width)), width).even();
    }

    /** What belongs together and is wider than a line all by itself. */
    static List<String> tooWide(Measures face, Phrases phrases, String text, double width) {
        return words(phrases.read(text)).stream()
                .map(Word::text)
                .filter(word -> face.advance(word) > width)
                .toList();
    }

    private static List<Word> words(Passage passage) {
        var words = new ArrayList<Word>();
        var word = new StringBuilder();
        int spaces = 0;
        for (int i = 0; i < passage.words().size(); i++) {
            word.append(passage.words().get(i));
            boolean last = i == passage.gaps().size();
            if (last || passage.gaps().get(i).open()) {
                words.add(new Word(word.toString(), spaces));
                word.setLength(0);
                // A word that had to be cut goes on without a space where its pieces meet again.
                spaces = last ? 0 : passage.gaps().get(i).spaces();
            } else {
                word.repeat(' ', passage.gaps().get(i).spaces());
            }
        }
        return words;
    }

    /**
     * The fewest lines, and of those the breaks whose lines, squared and summed, are least: the evenest. A line that is
     * too wide is no choice unless one word alone is.
     */
    private List<String> even() {
        int n = words.size();
        var start = new double[n + 1];
        var end = new double[n + 1];
        for (int i = 0; i < n; i++) {
            start[i] = end[i] + words.get(i).spacesBefore * face.space();
            end[i + 1] = start[i] + face.advance(words.get(i).text);
        }
        var lines = new int[n + 1];
        var cost = new double[n + 1];
        var from = new int[n + 1];
        for (int to = 1; to <= n; to++) {
            Patience.ask();
            lines[to] = Integer.MAX_VALUE;
            for (int begin = to - 1; begin >= 0; begin--) {
                double wide = end[to] - start[begin];
                if (wide > width * (1 + 1e-9) && begin < to - 1) break;
                double total = cost[begin] + wide * wide;
                int count = lines[begin] + 1;
                if (count > lines[to] || (count == lines[to] && total >= cost[to])) continue;
                lines[to] = count;
                cost[to] = total;
                from[to] = begin;
            }
        }
        var broken = new ArrayList<String>();
        for (int to = n; to > 0; to = from[to]) broken.add(text(from[to], to));
        return List.copyOf(broken.reversed());
    }

    private String text(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) text.repeat(' ', words.get(i).spacesBefore);
            text.append(words.get(i).text);
        }
        return text.toString();
    }
}
