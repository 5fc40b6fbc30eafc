package khaimac.plan.read;

import java.util.Locale;
import khaimac.plan.paper.Manner;
import khaimac.text.OldLetters;
import org.jspecify.annotations.Nullable;

/** The words of one paragraph, as they are written. */
final class Ink {
    private final Sheaf sheaf;
    private final StringBuilder words = new StringBuilder();

    /** Words in old letters that are not turned yet: one letter may be spread over two runs. */
    private final StringBuilder old = new StringBuilder();

    private @Nullable OldLetters code;
    private boolean oldCapitals;
    private boolean anything;
    private boolean bold = true;
    private boolean slanted = true;

    /** The page on which its first letter stands. */
    private int page = -1;

    Ink(Sheaf sheaf) {
        this.sheaf = sheaf;
    }

    void write(String text, Face face, int onPage) throws Sheaf.Full {
        if (text.isEmpty() || face.isHidden()) return;
        sheaf.take(text.length());
        if (!text.isBlank()) {
            if (page < 0) page = onPage;
            anything = true;
            bold &= face.isBold();
            slanted &= face.isSlanted();
        }
        var its = face.code();
        boolean capitals = face.isCapitals();
        if (its != code || capitals != oldCapitals) turn();
        code = its;
        oldCapitals = capitals;
        if (its != null) old.append(text);
        else words.append(capitals ? text.toUpperCase(Locale.ROOT) : text);
    }

    /** What word processors keep as a sign of its own: one of the old letters stands where it does. */
    void softHyphen(Face face, int onPage) throws Sheaf.Full {
        if (face.code() != null) write("\u00AD", face, onPage);
    }

    private void turn() {
        var by = code;
        if (by == null || old.isEmpty()) return;
        var text = old.toString();
        var turned = by.turn(text);
        if (!turned.equals(text)) OldText.tell(by, sheaf);
        words.append(oldCapitals ? turned.toUpperCase(Locale.ROOT) : turned);
        old.setLength(0);
    }

    boolean isBlank() {
        return !anything;
    }

    Said dry(int onPage, int heading, boolean centred, boolean boxed, String mark) {
        turn();
        var manner = new Manner(heading, anything && bold, anything && slanted, centred, boxed, mark);
        return new Said(page < 0 ? onPage : page, Words.clean(words), manner);
    }
}
