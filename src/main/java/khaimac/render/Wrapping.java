package khaimac.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import khaimac.typeset.Measures;
import khaimac.typeset.Passage;
import khaimac.typeset.Phrases;

/** Breaks a cell of a table, or a sign's words, into lines: as few as a width allows, then as even as can be. */
final class Wrapping {
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
    static List<String> lines(Measures face, Phrases phrases, String text, double width) {
        if (face.advance(text) <= width) return List.of(text);
        return new Wrapping(face, words(phrases.read(text).loosened(face, width)), width).even();
    }

    /** The widest of what stays together. */
    static double widestWord(Measures face, Phrases phrases, String text) {
        double widest = 0;
        for (var word : words(phrases.read(text))) widest = Math.max(widest, face.advance(word.text));
        return widest;
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

    private int fewest() {
        int lines = 1;
        double used = 0;
        for (var word : words) {
            double wide = face.advance(word.text);
            double with = used + word.spacesBefore * face.space() + wide;
            if (used > 0 && with > width) {
                lines++;
                used = wide;
            } else {
                used = used > 0 ? with : wide;
            }
        }
        return lines;
    }

    /** The breaks whose lines, squared and summed, are least: the evenest. A line that is too wide is no choice. */
    private List<String> even() {
        int lines = fewest();
        int n = words.size();
        var start = new double[n + 1];
        var end = new double[n + 1];
        for (int i = 0; i < n; i++) {
            start[i] = end[i] + words.get(i).spacesBefore * face.space();
            end[i + 1] = start[i] + face.advance(words.get(i).text);
        }
        var cost = new double[lines + 1][n + 1];
        var from = new int[lines + 1][n + 1];
        for (var row : cost) Arrays.fill(row, Double.MAX_VALUE);
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int to = line; to <= n; to++) {
                for (int begin = line - 1; begin < to; begin++) {
                    if (cost[line - 1][begin] == Double.MAX_VALUE) continue;
                    double wide = end[to] - start[begin];
                    if (wide > width * (1 + 1e-9) && begin < to - 1) continue;
                    double total = cost[line - 1][begin] + wide * wide;
                    if (total < cost[line][to]) {
                        cost[line][to] = total;
                        from[line][to] = begin;
                    }
                }
            }
        }
        var broken = new ArrayList<String>();
        for (int line = lines, to = n; line > 0; line--) {
            int begin = from[line][to];
            broken.addFirst(text(begin, to));
            to = begin;
        }
        return List.copyOf(broken);
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
