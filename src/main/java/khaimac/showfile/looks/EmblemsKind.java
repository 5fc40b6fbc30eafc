package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Emblem;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;

/** Signs of whoever holds the ceremony, as a layer with any words. */
final class EmblemsKind {
    private static final Part<List<Emblem>> EMBLEMS = Part.required(
            "emblems",
            EmblemForm.ROWS,
            "Signs, each row with its place and size. As a layer of a stack they make the words beside them keep"
                    + " clear.");

    private static final Form<Look.Emblems> FORM = new Form<>(
            "emblems",
            List.of(EMBLEMS, Common.STYLE),
            fields -> {
                var emblems = fields.get(EMBLEMS);
                var style = Common.style(fields, Style.RED_GOLD);
                return emblems == null ? null : new Look.Emblems(emblems, style);
            },
            (look, out) -> out.put(EMBLEMS, look.emblems()).put(Common.STYLE, look.style(), Style.RED_GOLD));
    static final LookKind<Look.Emblems> KIND = new LookKind<>("emblems", Look.Emblems.class, FORM, """
        {"emblems": [{"emblem": ["flag", "media/anh.png"], "at": "top-left", "size": 0.16}]}\
        """);

    private EmblemsKind() {}
}
