package khaimac.showfile.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of a text where other words are put.
 *
 * @param at counted in the text as it was before any splice beside it was made
 * @param was what stood there
 * @param put what stands there afterwards
 */
public record Splice(int at, String was, String put) {
    /** The text with all of them made; null where it does not say there what it should. */
    public static @Nullable String all(String text, List<Splice> splices) {
        var made = new StringBuilder();
        int from = 0;
        for (var one : inOrder(splices)) {
            if (one.at < from || !text.startsWith(one.was, one.at)) return null;
            made.append(text, from, one.at).append(one.put);
            from = one.at + one.was.length();
        }
        return made.append(text, from, text.length()).toString();
    }

    /** What brings the text of before back, to the byte. */
    public static List<Splice> inverse(List<Splice> splices) {
        var back = new ArrayList<Splice>();
        int moved = 0;
        for (var one : inOrder(splices)) {
            back.add(new Splice(one.at + moved, one.put, one.was));
            moved += one.put.length() - one.was.length();
        }
        return List.copyOf(back);
    }

    private static List<Splice> inOrder(List<Splice> splices) {
        return splices.stream().sorted(Comparator.comparingInt(Splice::at)).toList();
    }
}
