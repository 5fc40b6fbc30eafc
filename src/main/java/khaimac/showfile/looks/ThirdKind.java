package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** A name and an office at the lower edge, over whatever is on. */
final class ThirdKind {
    private static final Part<String> NAME = Part.required(
            "lower-third", Shapes.NAME, "Who it is: the larger line. It may use fields, such as {now.by}.");

    private static final Part<String> OFFICE = Part.of("office", Shapes.NAME, "What he is: the line below.");

    private static final Form<Look.LowerThird> FORM = new Form<>(
            "lower-third",
            List.of(NAME, OFFICE, Common.STYLE),
            fields -> {
                var name = fields.get(NAME);
                var style = Common.style(fields, Style.RED_GOLD);
                return name == null ? null : new Look.LowerThird(name, fields.get(OFFICE, ""), style);
            },
            (look, out) -> out.put(NAME, look.name())
                    .put(OFFICE, look.office(), "")
                    .put(Common.STYLE, look.style(), Style.RED_GOLD));
    static final LookKind<Look.LowerThird> KIND = new LookKind<>("lower-third", Look.LowerThird.class, FORM, """
        {"lower-third": "Nguyễn Thị Mẫu", "office": "Bí thư Huyện ủy"}\
        """);

    private ThirdKind() {}
}
