package khaimac.plan.draft;

import java.util.List;
import java.util.regex.Pattern;

/** When, where and by whom a ceremony is held, as lines say it. */
final class Particulars {
    private static final Pattern MAKES_PLAN = Pattern.compile(
            "(?:^|[,;.]\\s+)([^,;.]{4,90}?)\\s+(?:xây dựng|ban hành|lập|đề ra|thông báo)\\s+(?:[Kk]ế hoạch|"
                    + "[Cc]hương trình)");

    private static final Pattern INVITES =
            Pattern.compile("^(.{4,100}?)\\s+(?:trân trọng kính mời|kính mời|trân trọng)");

    private static final Pattern ENCLOSED =
            Pattern.compile("(?:[Kk]èm theo|[Bb]an hành kèm).*\\s(?:của|do)\\s+(\\p{Lu}[^()]{4,80}?)\\)?[.;]?$");

    private static final Pattern AT = Pattern.compile("(?:^|[,;.\\s])(?:[Tt]ại|[Đđ]ịa điểm\\s*:(?:\\s*[Tt]ại)?)"
            + "\\s+(\\p{L}.+?)[.;]?(?:$|(?<=[.;])\\s+\\p{Lu}[^:.;]{2,25}:)");

    /** Where it is held, and in the same line when. */
    private static final Pattern WITH_TIME = Pattern.compile("^(.+?)\\s*[.;,–-]\\s*(?:[Tt]hời gian\\s*:\\s*)(.+)$");

    private static final Pattern WHEN =
            Pattern.compile("^(?:ngày|thứ|chủ nhật|sáng|chiều|tối|vào|từ|lúc|hồi|bắt đầu|dự kiến|\\d)");

    private final Reading plan;

    Particulars(Reading plan) {
        this.plan = plan;
    }

    static boolean isWhen(Piece.Line line) {
        var folded = line.folded().replaceFirst("^\\(", "");
        if (!WHEN.matcher(folded).find() || line.text().length() > 220) return false;
        var day = Days.of(line.text(), 2000);
        return day != null
                && day.day().wholeDay()
                && (folded.startsWith("ngày")
                        || folded.startsWith("thứ")
                        || Hours.first(line.text()) != null
                        || folded.contains("ngày"));
    }

    /** A line that says when, and nothing that happens then. */
    static boolean isOnlyWhen(Piece.Line line) {
        return !Words.CEREMONIAL.matcher(line.folded()).find() && line.text().length() < 160;
    }

    void when(Piece.Line line, String words) {
        var scope = plan.here().scope();
        scope.times.add(new Scope.When(line.place(), words));
        var place = AT.matcher(words.matches("\\(.*\\)") ? words.substring(1, words.length() - 1) : words);
        if (place.find()) venue(line, place.group(1));
    }

    void venue(Piece.Line line, String said) {
        var both = WITH_TIME.matcher(said);
        var words = both.matches() ? both.group(1) : said;
        if (both.matches()) plan.here().scope().times.add(new Scope.When(line.place(), both.group(2)));
        var plain = venueWords(words);
        if (!plain.isEmpty() && !plain.matches("[….\\s]+"))
            plan.here().scope().venues.add(new Scope.Names(line.place(), plain, Sureness.SAID));
    }

    static String venueWords(String words) {
        return Spelling.trimmed(words)
                .replaceFirst("^(?:[Dd]ự kiến\\s*:?\\s*)?(?:tổ chức\\s+)?(?:[Tt]ại\\s+)?", "")
                .replaceFirst("\\s*\\((?:dự kiến|Dự kiến)\\)$", "");
    }

    void organiser(Piece.Line line, String words) {
        // What a label says goes before what stands above the plan; the first label says it.
        var organisers = plan.here().scope().organisers;
        int at = 0;
        while (at < organisers.size() && organisers.get(at).labelled()) at++;
        organisers.add(at, new Scope.Names(line.place(), Spelling.trimmed(words), Sureness.SAID, true));
    }

    /** "Ban Thường vụ Huyện ủy xây dựng kế hoạch": who holds it, as far as nobody says more. */
    void organiserIn(Piece.Line line, Scope scope) {
        var makes = MAKES_PLAN.matcher(line.text());
        var invites = INVITES.matcher(line.text());
        var enclosed = ENCLOSED.matcher(line.text());
        String name = null;
        if (makes.find()) name = makes.group(1);
        else if (invites.find()
                && Words.BODY.matcher(Spelling.folded(invites.group(1))).find()) name = invites.group(1);
        else if (enclosed.find()) name = enclosed.group(1);
        if (name == null) return;
        plan.root.organisers.add(new Scope.Names(line.place(), Spelling.trimmed(name), Sureness.LIKELY));
        plan.mark(line.place(), Taken.What.ORGANISER, scope);
    }

    /** Whether a line says who invites. */
    static boolean invites(String text) {
        return INVITES.matcher(text).find();
    }

    /** What is said above of the ceremony of this name. */
    void named(Scope scope, String name) {
        var folded = Spelling.folded(name);
        for (var time : List.copyOf(plan.root.times)) {
            if (!Spelling.folded(time.words()).contains(folded)) continue;
            scope.times.add(time);
            var place = AT.matcher(time.words());
            if (place.find())
                scope.venues.add(new Scope.Names(time.place(), venueWords(place.group(1)), Sureness.SAID));
        }
    }
}
