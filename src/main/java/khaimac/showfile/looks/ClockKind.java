package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** The time of day. */
final class ClockKind {
    private static final Part<Boolean> DIGITS = Part.required(
            "clock", Shapes.words(Common.ordered("hh:mm", false, "hh:mm:ss", true)), "With or without seconds.");

    private static final Form<Look.ClockFace> FORM = new Form<>(
            "clock",
            List.of(DIGITS, Common.STYLE),
            fields -> {
                var seconds = fields.get(DIGITS);
                var style = Common.style(fields, Style.PLAIN);
                return seconds == null
                        ? null
                        : new Look.ClockFace(seconds, fields.reader().setting().zone(), style);
            },
            (look, out) -> out.put(DIGITS, look.seconds()).put(Common.STYLE, look.style(), Style.PLAIN));
    static final LookKind<Look.ClockFace> KIND = new LookKind<>("clock", Look.ClockFace.class, FORM, """
        {"clock": "hh:mm"}\
        """);

    private ClockKind() {}
}
