package khaimac.render.letters;

import java.util.ArrayList;
import java.util.List;
import khaimac.typeset.Measures;
import khaimac.typeset.Passage;
import khaimac.typeset.Phrases;
import khaimac.typeset.Wrapped;

/** Breaks a cell of a table, or a sign's words, into lines: as few as a width allows, which end where words let go. */
public final class Wrapping {
    private Wrapping() {}

    /** @param width in the units of the face; what is wider all by itself is cut */
    public static List<String> lines(Measures face, Phrases phrases, String text, double width) {
        if (face.advance(text) <= width) return List.of(text);
        return Wrapped.lines(face, phrases.read(text), width);
    }

    /** What belongs together and is wider than a line all by itself. */
    public static List<String> tooWide(Measures face, Phrases phrases, String text, double width) {
        return kept(phrases.read(text)).stream()
                .filter(word -> face.advance(word) > width)
                .toList();
    }

    /** What no line ends inside of. */
    private static List<String> kept(Passage passage) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < passage.words().size(); i++) {
            word.append(passage.words().get(i));
            if (i < passage.gaps().size() && !passage.gaps().get(i).open()) {
                word.repeat(' ', passage.gaps().get(i).spaces());
                continue;
            }
            words.add(word.toString());
            word.setLength(0);
        }
        return words;
    }
}
