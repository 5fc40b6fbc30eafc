package khaimac.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where lines ended, counted.
 *
 * @param ends of lines that are not the last of their text
 * @param words of these, those inside of a word
 * @param names those inside of a body's name
 * @param lonely lines of one syllable in a text of several
 * @param cut each line end inside of a word, as people read it
 */
record LineEnds(int lines, int ends, int words, int names, int lonely, List<String> cut) {
    static final LineEnds NONE = new LineEnds(0, 0, 0, 0, 0, List.of());

    LineEnds and(LineEnds other) {
        return new LineEnds(
                lines + other.lines,
                ends + other.ends,
                words + other.words,
                names + other.names,
                lonely + other.lonely,
                Stream.concat(cut.stream(), other.cut.stream()).toList());
    }

    double insideWords() {
        return percent(words, ends);
    }

    double insideNames() {
        return percent(names, ends);
    }

    double ofOneSyllable() {
        return percent(lonely, lines);
    }

    private static double percent(int some, int all) {
        return all == 0 ? 0 : 100.0 * some / all;
    }
}
