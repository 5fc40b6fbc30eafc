package khaimac.plan.draft;

import java.util.EnumSet;
import java.util.Set;

/** What happens in an item, by its words; an item may be several of them. */
public enum ItemKind {
    WELCOME,
    ART,
    ANTHEM,
    OPENING,
    SPEECH,
    FILM,
    AWARD,
    PLEDGE,
    BREAK,
    CLOSING;

    public static Set<ItemKind> of(String name) {
        var folded = Spelling.folded(name);
        var kinds = EnumSet.noneOf(ItemKind.class);
        if (Words.BREAK.matcher(folded).find()) return EnumSet.of(BREAK);
        if (Words.WELCOME.matcher(folded).find()) kinds.add(WELCOME);
        if (Words.ART.matcher(folded).find()) kinds.add(ART);
        if (Words.ANTHEM.matcher(folded).find()) kinds.add(ANTHEM);
        if (Words.OPENING.matcher(folded).find()) kinds.add(OPENING);
        if (Words.FILM.matcher(folded).find()) kinds.add(FILM);
        if (Words.isAward(folded)) kinds.add(AWARD);
        if (Words.PLEDGE.matcher(folded).find()) kinds.add(PLEDGE);
        if (Words.CLOSING.matcher(folded).find()) kinds.add(CLOSING);
        boolean speaks = Words.SPEECH.matcher(folded).find() && !kinds.contains(AWARD) && !kinds.contains(ANTHEM);
        boolean onlyFilm = kinds.contains(FILM) && !folded.contains("phát biểu") && !folded.contains("tham luận");
        if (speaks && !onlyFilm) kinds.add(SPEECH);
        return kinds;
    }

    /** How many minutes such an item takes, where nobody has said so. */
    public static int minutes(String name) {
        var folded = Spelling.folded(name);
        var kinds = of(name);
        if (kinds.contains(BREAK)) return folded.contains("trưa") ? 120 : 15;
        if (kinds.contains(AWARD)) return 20;
        if (kinds.contains(FILM)) return 15;
        if (kinds.contains(SPEECH))
            return folded.matches(".*(?:báo cáo|tham luận|thảo luận|tập " + "huấn).*") ? 20 : 10;
        if (kinds.contains(WELCOME) || kinds.contains(ART)) return 15;
        return kinds.contains(ANTHEM) || kinds.contains(CLOSING) ? 5 : 10;
    }
}
