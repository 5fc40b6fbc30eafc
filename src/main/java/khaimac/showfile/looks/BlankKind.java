package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** Black, by explicit wish. */
final class BlankKind {
    private static final Part<Boolean> BLANK = Part.required("blank", Shapes.YES_NO, "true.");

    private static final Form<Look.Blank> FORM = new Form<>(
            "blank",
            List.of(BLANK),
            fields -> {
                var yes = fields.get(BLANK);
                return yes == null ? null : new Look.Blank();
            },
            (look, out) -> out.put(BLANK, true));
    static final LookKind<Look.Blank> KIND = new LookKind<>("blank", Look.Blank.class, FORM, """
        {"blank": true}\
        """);

    private BlankKind() {}
}
