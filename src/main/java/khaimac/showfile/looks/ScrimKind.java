package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** Softly darker or lighter behind the words. */
final class ScrimKind {
    /** What {@code check} proposes where nobody can know what will be seen. */
    static final double USUAL = 0.55;

    private static final Part<Look.Tone> TONE = Part.required(
            "scrim",
            Shapes.words(Common.ordered("dark", Look.Tone.DARK, "light", Look.Tone.LIGHT)),
            "dark behind light words, light behind dark ones. In a stack it stands between the picture and the words."
                    + " Behind words on a photograph one comes by itself where they would not be read.");

    private static final Part<Double> STRENGTH =
            Part.of("strength", Shapes.fraction(0, 1), "How much, from 0 to 1; 0.55 if left out.");

    private static final Form<Look.Scrim> FORM = new Form<>(
            "scrim",
            List.of(TONE, STRENGTH, Common.STYLE),
            fields -> {
                var tone = fields.get(TONE);
                var style = Common.style(fields, Style.PLAIN);
                return tone == null ? null : new Look.Scrim(tone, fields.get(STRENGTH, USUAL), style);
            },
            (look, out) -> out.put(TONE, look.tone())
                    .put(STRENGTH, look.strength(), USUAL)
                    .put(Common.STYLE, look.style(), Style.PLAIN));
    static final LookKind<Look.Scrim> KIND = new LookKind<>("scrim", Look.Scrim.class, FORM, """
        {"scrim": "dark", "strength": 0.6}\
        """);

    private ScrimKind() {}
}
