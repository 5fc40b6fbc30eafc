package khaimac.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import khaimac.typeset.Passage;
import khaimac.typeset.Phrases;

/** Breaks a cell of a table into lines: as few as a width allows, then as even as can be. */
final class Wrapping {
    private Wrapping() {}

    /** @param width in ems; a word that is wider stands alone */
    static List<String> lines(Face face, Phrases phrases, String text, double width) {
        if (face.advance(text) <= width) return List.of(text);
        var words = words(phrases.read(text));
        return even(face, words, fewest(face, words, width));
    }

    /** What stays together is one word here, however many syllables it is written in. */
    private static String[] words(Passage passage) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < passage.words().size(); i++) {
            word.append(passage.words().get(i));
            boolean last = i == passage.gaps().size();
            if (last || passage.gaps().get(i).open()) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.repeat(' ', passage.gaps().get(i).spaces());
            }
        }
        return words.toArray(String[]::new);
    }

    private static int fewest(Face face, String[] words, double width) {
        double space = face.space();
        int lines = 1;
        double used = 0;
        for (var word : words) {
            double wide = face.advance(word);
            if (used > 0 && used + space + wide > width) {
                lines++;
                used = wide;
            } else {
                used += (used > 0 ? space : 0) + wide;
            }
        }
        return lines;
    }

    /** The breaks whose lines, squared and summed, are least: the evenest. */
    private static List<String> even(Face face, String[] words, int lines) {
        int n = words.length;
        if (lines >= n) return List.of(words);
        double space = face.space();
        var upTo = new double[n + 1];
        for (int i = 0; i < n; i++) upTo[i + 1] = upTo[i] + face.advance(words[i]) + space;
        var cost = new double[lines + 1][n + 1];
        var from = new int[lines + 1][n + 1];
        for (var row : cost) Arrays.fill(row, Double.MAX_VALUE);
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int end = line; end <= n; end++) {
                for (int begin = line - 1; begin < end; begin++) {
                    if (cost[line - 1][begin] == Double.MAX_VALUE) continue;
                    double wide = upTo[end] - upTo[begin] - space;
                    double total = cost[line - 1][begin] + wide * wide;
                    if (total < cost[line][end]) {
                        cost[line][end] = total;
                        from[line][end] = begin;
                    }
                }
            }
        }
        var broken = new ArrayList<String>();
        for (int line = lines, end = n; line > 0; line--) {
            int begin = from[line][end];
            broken.addFirst(String.join(" ", List.of(words).subList(begin, end)));
            end = begin;
        }
        return List.copyOf(broken);
    }
}
