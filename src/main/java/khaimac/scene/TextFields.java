package khaimac.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
     * after it is longer than a page.
     */
    public static String fill(String text, Function<String, @Nullable String> value) {
        return text.indexOf('{') < 0 ? text : walk(text, value);
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
