package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** Names out of which one is drawn by lot, from a list beside the show. */
final class DrawKind {
    private static final Part<String> FILE =
            Part.required("draw", Common.FILE, "The list of all who may be drawn: a CSV file beside the show.");
    private static final Part<String> HEADING =
            Part.of("heading", Shapes.TEXT, "What is read until the first one is drawn.");

    private static final Form<Look.Draw> FORM = new Form<>(
            "draw",
            List.of(FILE, HEADING, Common.STYLE),
            fields -> {
                var file = fields.get(FILE);
                var heading = fields.get(HEADING, "");
                var style = Common.style(fields, Style.RED_GOLD);
                if (file == null) return null;
                var names = RosterFile.read(file, fields.at(FILE), fields.reader()).stream()
                        .flatMap(group -> group.rows().stream())
                        .map(row -> new Look.RosterRow(row.name(), row.note()))
                        .toList();
                return new Look.Draw(file, heading, names, null, style);
            },
            (look, out) -> out.put(FILE, look.file())
                    .put(HEADING, look.heading(), "")
                    .put(Common.STYLE, look.style(), Style.RED_GOLD));

    static final LookKind<Look.Draw> KIND = new LookKind<>("draw", Look.Draw.class, FORM, """
        {"draw": "rosters/khach-moi.csv", "heading": "BỐC THĂM MAY MẮN"}\
        """);

    private DrawKind() {}
}
