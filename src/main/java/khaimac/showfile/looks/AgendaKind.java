package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** The agenda as the public is told it. */
final class AgendaKind {
    private static final Part<Boolean> WHAT = Part.required(
            "agenda", Shapes.words(Common.ordered("now-next", false, "all", true)), "now-next, or all of it.");

    private static final Part<Integer> PAGE =
            Part.of("page", Shapes.whole(1, LookRules.ROWS_OF_A_PAGE), "Rows on one page; a day's if not said.");

    private static final Form<Look.Agenda> FORM = new Form<>(
            "agenda",
            List.of(WHAT, PAGE, Common.STYLE),
            fields -> {
                var all = fields.get(WHAT);
                var style = Common.style(fields, Style.BLUE_CONFERENCE);
                return all == null ? null : new Look.Agenda(all, List.of(), style, fields.get(PAGE));
            },
            (look, out) -> out.put(WHAT, look.all())
                    .put(PAGE, look.page())
                    .put(Common.STYLE, look.style(), Style.BLUE_CONFERENCE));
    static final LookKind<Look.Agenda> KIND = new LookKind<>("agenda", Look.Agenda.class, FORM, """
        {"agenda": "all", "page": 8}\
        """);

    private AgendaKind() {}
}
