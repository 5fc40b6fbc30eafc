package khaimac.scene;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A look with its fields filled in, as far as a page of a wall holds letters. Nobody reads more at once, and drawing
 * them would keep the hand busy that other surfaces wait for. What is over is cut, visibly.
 */
public final class PageText {
    /** Letters of one page, all texts of a look counted. */
    public static final int MOST = TextFields.LONGEST;

    /** Rows of an agenda have names of their own; so many letters of them are shown. */
    private static final int ROWS = 4 * MOST;

    private static final String CUT = "…";

    private final Function<String, @Nullable String> field;
    private int left = MOST;
    private boolean cut;

    private PageText(Function<String, @Nullable String> field) {
        this.field = field;
    }

    /** @param field the value of a field by its name; null for one that stays as it is written */
    public static Look filled(Look look, Function<String, @Nullable String> field) {
        return new PageText(field).page(look);
    }

    /** Whether all that it says has room. */
    public static boolean fits(Look look, Function<String, @Nullable String> field) {
        var page = new PageText(field);
        page.page(look);
        return !page.cut;
    }

    private Look page(Look look) {
        // Its texts take turns: each has a page of its own.
        boolean turns = look instanceof Look.Ticker || look instanceof Look.Slideshow || look instanceof Look.Lyrics;
        return Anatomy.of(look)
                .with(
                        text -> turns ? alone(text) : next(text),
                        part -> part instanceof LookRef.Inline(var inner) ? new LookRef.Inline(page(inner)) : part);
    }

    private String alone(String text) {
        var own = new PageText(field);
        var shown = own.next(text);
        cut |= own.cut;
        return shown;
    }

    private String next(String text) {
        var filled = TextFields.fill(text, field);
        var shown = upTo(filled, left);
        // What was cut while it was filled is as long as it may be.
        cut |= shown.length() < filled.length() || filled.length() > MOST;
        left -= shown.length();
        return shown;
    }

    /** The beginning of a text; where something is missing its end says so. No letter is parted from its accents. */
    public static String upTo(String text, int most) {
        if (text.length() <= most) return text;
        int end = Math.max(0, most - CUT.length());
        while (end > 0 && (Character.isLowSurrogate(text.charAt(end)) || isMark(text.charAt(end)))) end--;
        return most <= 0 ? "" : text.substring(0, end) + CUT;
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == '\u200d';
    }

    /** As many rows of an agenda as a page has letters for. */
    public static List<Look.AgendaRow> rows(List<Look.AgendaRow> all) {
        int letters = 0;
        for (int i = 0; i < all.size(); i++) {
            letters += all.get(i).name().length() + all.get(i).by().length();
            if (letters > ROWS) return all.subList(0, i);
        }
        return all;
    }
}
