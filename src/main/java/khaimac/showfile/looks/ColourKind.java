package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Colour;
import khaimac.scene.Look;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;

/** One colour. */
final class ColourKind {
    private static final Part<Colour> COLOUR = Part.required("colour", Common.COLOUR, "The colour.");

    private static final Form<Look.Plain> FORM = new Form<>(
            "colour",
            List.of(COLOUR),
            fields -> {
                var colour = fields.get(COLOUR);
                return colour == null ? null : new Look.Plain(colour);
            },
            (look, out) -> out.put(COLOUR, look.colour()));
    static final LookKind<Look.Plain> KIND = new LookKind<>("colour", Look.Plain.class, FORM, """
        {"colour": "#7a0000"}\
        """);

    private ColourKind() {}
}
