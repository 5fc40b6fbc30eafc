package khaimac.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import khaimac.scene.Role;
import khaimac.scene.TitleLine;

/**
 * A title in which its writer marked which syllables are one word, so that whoever breaks it into lines can be judged
 * by something that he does not know.
 *
 * @param lines as they are set, without the marks
 * @param syllables of all lines, one after the other
 * @param joints what stands after each syllable: {@link #WORD}, {@link #NAME}, {@link #OPEN} or {@link #END}
 */
record MarkedTitle(List<TitleLine> lines, List<String> syllables, List<Character> joints) {
    /** Inside of a word. */
    static final char WORD = '_';

    /** Inside of a body's name, or of a few words that are read in one breath. */
    static final char NAME = '~';

    static final char OPEN = ' ';

    /** The last of a line. */
    static final char END = '|';

    /** The titles of one of the lists beside the benches. */
    static List<MarkedTitle> list(String name) throws IOException {
        try (var in = MarkedTitle.class.getResourceAsStream(name)) {
            if (in == null) throw new IOException(name + " did not come with the program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MarkedTitle::of)
                    .toList();
        }
    }

    static MarkedTitle of(String marked) {
        var lines = new ArrayList<TitleLine>();
        var syllables = new ArrayList<String>();
        var joints = new ArrayList<Character>();
        for (var part : marked.split(" \\| ", -1)) {
            var text = part.substring(2);
            lines.add(new TitleLine(role(part.charAt(0)), text.replace(WORD, ' ').replace(NAME, ' ')));
            int from = 0;
            for (int i = 0; i <= text.length(); i++) {
                char joint = i == text.length() ? END : text.charAt(i);
                if (joint != END && joint != WORD && joint != NAME && joint != OPEN) continue;
                syllables.add(text.substring(from, i));
                joints.add(joint);
                from = i + 1;
            }
        }
        return new MarkedTitle(lines, syllables, joints);
    }

    private static Role role(char letter) {
        return switch (letter) {
            case 'o' -> Role.ORGANISER;
            case 'k' -> Role.KIND;
            case 'n' -> Role.NAME;
            case 's' -> Role.SUBTITLE;
            case 'd' -> Role.DATELINE;
            default -> throw new IllegalArgumentException("no part of a title is called " + letter);
        };
    }

    MarkedTitle inCapitals() {
        return new MarkedTitle(
                lines.stream()
                        .map(line -> new TitleLine(line.role(), line.text().toUpperCase(Locale.ROOT)))
                        .toList(),
                syllables.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList(),
                joints);
    }

    /**
     * What the line ends of this title part.
     *
     * @param set its lines as they stand on the wall
     */
    LineEnds judge(List<String> set) {
        int ends = 0;
        int words = 0;
        int names = 0;
        int lonely = 0;
        var cut = new ArrayList<String>();
        int syllable = 0;
        int into = 0;
        for (var line : set) {
            int first = syllable;
            boolean starts = into == 0 && (first == 0 || joints.get(first - 1) == END);
            for (int left = letters(line); left > 0; ) {
                int more = Math.min(left, letters(syllables.get(syllable)) - into);
                left -= more;
                into += more;
                if (into < letters(syllables.get(syllable))) continue;
                syllable++;
                into = 0;
            }
            boolean inside = into > 0;
            char joint = inside ? WORD : joints.get(syllable - 1);
            if (!inside && syllable - first == 1 && !(starts && joint == END)) lonely++;
            if (joint == END) continue;
            ends++;
            if (joint == WORD) {
                words++;
                cut.add(line + " / " + syllables.get(Math.min(syllable, syllables.size() - 1)));
            }
            if (joint == NAME) names++;
        }
        return new LineEnds(set.size(), ends, words, names, lonely, cut);
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(c -> c != ' ').count();
    }
}
