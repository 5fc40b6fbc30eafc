package khaimac.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields in a text, such as {now.name}: which there are, finding them, and filling them in. */
public final class TextFields {
    /** Ticks by itself; a scene fills it in from the timer. */
    public static final String REMAINING = "{remaining}";

    public static final List<String> NAMES = List.of(
            "now.name",
            "now.by",
            "next.name",
            "next.by",
            "show.title",
            "show.organiser",
            "show.venue",
            "show.date",
            "show.date:long",
            "show.date:weekday",
            "show.date:lunar",
            "remaining");

    /** Letters that a page of a wall shows; a text that is longer when it is filled is not filled any further. */
    public static final int LONGEST = 4_000;

    /** The beginning of each sentence; what lies between stays with the one before. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;…]\\s|\\n)");

    /** Brackets in which nothing is left, with the gap before them, and a sign at the end that waits for more. */
    private static final Pattern HOLLOW =
            Pattern.compile("[ \u00a0]*(\\(\\s*\\)|\\[\\s*\\])|[\\s,;–-]+$");

    private TextFields() {}

    /** The names between braces, as written. Braces that hold anything but letters, dots and colons are just braces. */
    public static List<String> in(String text) {
        var found = new ArrayList<String>();
        walk(text, name -> {
            found.add(name);
            return null;
        });
        return found;
    }

    /**
     * The text with every field filled that {@code value} knows; what it does not know stays as written. It ends soon
     * after it is longer than a page. A sentence whose fields are all empty is not said ("Next:" after the last part),
     * nor are brackets that hold nothing and a comma at the end, unless nothing else would be left.
     */
    public static String fill(String text, Function<String, @Nullable String> value) {
        if (text.indexOf('{') < 0) return text;
        var empty = new boolean[1];
        var filled = walk(text, name -> {
            var known = value.apply(name);
            empty[0] |= known != null && known.isBlank();
            return known;
        });
        if (!empty[0]) return filled;
        var said = new StringBuilder();
        for (var sentence : SENTENCE_END.split(text, -1))
            if (says(sentence, value)) said.append(walk(sentence, value));
        return HOLLOW.matcher(said.toString().isBlank() ? filled : said)
                .replaceAll("")
                .strip();
    }

    /** Whether one of its fields is not empty; who has none says what is written. */
    private static boolean says(String sentence, Function<String, @Nullable String> value) {
        var fields = in(sentence);
        return fields.isEmpty() || fields.stream().map(value).anyMatch(known -> known == null || !known.isBlank());
    }

    private static String walk(String text, Function<String, @Nullable String> value) {
        var filled = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf('{');
                open >= 0 && filled.length() <= LONGEST;
                open = text.indexOf('{', open + 1)) {
            int close = open + 1;
            while (close < text.length() && isName(text.charAt(close))) close++;
            if (close == open + 1 || close == text.length() || text.charAt(close) != '}') continue;
            var known = value.apply(text.substring(open + 1, close));
            if (known == null) continue;
            filled.append(text, from, open).append(known);
            from = close + 1;
        }
        boolean isFull = filled.length() > LONGEST;
        return filled.append(text, from, isFull ? from : text.length()).toString();
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == ':' || c == '_' || c == '-';
    }
}
