package khaimac.showfile.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** People or collectives to be honoured, from a list beside the show. */
final class RosterKind {
    private static final Part<String> FILE =
            Part.required("roster", Common.FILE, "The list: a CSV file beside the show.");
    private static final Part<Integer> PAGE =
            Part.of("page", Shapes.whole(1, LookRules.ROWS_OF_A_PAGE), "Rows on one page; 6 if not said.");
    private static final Part<String> HEADING = Part.of("heading", Shapes.TEXT, "Words above every page.");
    private static final Part<Boolean> BY =
            Part.of("by", Shapes.words(Common.ordered("page", false, "name", true)), "page by page, or name by name.");

    private static final Part<Look.Badge> BADGE = Part.of(
            "badge",
            Shapes.words(badges()),
            "What is drawn beside the names; what the words of the group say if not said.");

    private static final Form<Look.Roster> FORM = new Form<>(
            "roster",
            List.of(FILE, PAGE, HEADING, BY, BADGE, Common.STYLE),
            fields -> {
                var file = fields.get(FILE);
                int page = fields.get(PAGE, 6);
                var heading = fields.get(HEADING, "");
                boolean nameByName = fields.get(BY, false);
                var style = Common.style(fields, Style.RED_GOLD);
                if (file == null) return null;
                var groups = RosterFile.read(file, fields.at(FILE), fields.reader());
                var badge = fields.get(BADGE);
                return new Look.Roster(file, heading, groups, page, nameByName, style, badge);
            },
            (look, out) -> out.put(FILE, look.file())
                    .put(PAGE, look.rows(), 6)
                    .put(HEADING, look.heading(), "")
                    .put(BY, look.nameByName(), false)
                    .put(BADGE, look.badge())
                    .put(Common.STYLE, look.style(), Style.RED_GOLD));
    static final LookKind<Look.Roster> KIND = new LookKind<>("roster", Look.Roster.class, FORM, """
        {"roster": "rosters/huy-hieu.csv", "page": 6, "heading": "Đảng viên được tặng Huy hiệu Đảng", "by": "page", \
        "badge": "medal"}\
        """);

    private RosterKind() {}

    private static Map<String, Look.Badge> badges() {
        var words = new LinkedHashMap<String, Look.Badge>();
        for (var badge : Look.Badge.values()) words.put(badge.name().toLowerCase(Locale.ROOT), badge);
        return words;
    }
}
