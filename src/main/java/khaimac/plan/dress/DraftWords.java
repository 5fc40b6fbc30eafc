package khaimac.plan.dress;

import java.util.Locale;
import khaimac.plan.draft.Said;
import khaimac.plan.draft.Where;
import khaimac.plan.paper.Place;

/** Words of a plan as they stand in a show file. */
final class DraftWords {
    private static final int LONGEST_NAME = 300;

    private DraftWords() {}

    /** A name that still fits a board; the whole of it then stands in the note. */
    static String brief(String name) {
        if (name.length() <= LONGEST_NAME) return name;
        int list = name.indexOf(", gồm");
        if (list < 0) list = name.indexOf(':');
        if (list > 10 && list <= LONGEST_NAME) return name.substring(0, list);
        int space = name.lastIndexOf(' ', LONGEST_NAME);
        return name.substring(0, space > 0 ? space : LONGEST_NAME) + "…";
    }

    static String upper(String words) {
        return words.toUpperCase(Locale.ROOT);
    }

    /** Where a value comes from. */
    static String from(Said<?> said) {
        return said.places().isEmpty() ? "Kế hoạch" : words(said.places().getFirst());
    }

    static String words(Place place) {
        var words = Where.words(place).vi();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
