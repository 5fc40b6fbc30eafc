package khaimac.showfile.looks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Counting;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;

/** A number that climbs to a goal. */
final class CountKind {
    private static final Duration USUAL = Duration.ofSeconds(8);

    private static final Shape<Long> NUMBER = Shapes.of(
            Map.of("type", "integer", "minimum", 0L, "maximum", LookRules.NUMBER),
            (node, reader) -> node instanceof Node.Num num
                            && num.value() == Math.rint(num.value())
                            && num.value() >= 0
                            && num.value() <= LookRules.NUMBER
                    ? Long.valueOf((long) num.value())
                    : null,
            number -> number,
            new Sentence(
                    "Ở đây cần một số nguyên từ 0 đến " + Counting.written(LookRules.NUMBER)
                            + ", viết liền không dấu chấm.",
                    "A whole number from 0 to " + LookRules.NUMBER + " is needed here, written without points."));

    private static final Part<Long> TO =
            Part.required("count", NUMBER, "The number that it climbs to, where it stays.");
    private static final Part<Long> FROM = Part.of("from", NUMBER, "Where it begins; 0 if not said.");
    private static final Part<Duration> OVER = Part.of("over", Times.LENGTH, "How long it climbs; 8s if not said.");
    private static final Part<String> HEADING = Part.of("heading", Shapes.TEXT, "Words above the number.");
    private static final Part<String> UNIT = Part.of("unit", Shapes.TEXT, "What is counted, beneath the number.");

    private static final Form<Look.Count> FORM = new Form<>(
            "count",
            List.of(TO, FROM, OVER, HEADING, UNIT, Common.STYLE),
            fields -> {
                var to = fields.get(TO);
                var from = fields.get(FROM, 0L);
                var over = fields.get(OVER, USUAL);
                var heading = fields.get(HEADING, "");
                var unit = fields.get(UNIT, "");
                var style = Common.style(fields, Style.RED_GOLD);
                return to == null ? null : new Look.Count(from, to, over, heading, unit, null, style);
            },
            (look, out) -> out.put(TO, look.to())
                    .put(FROM, look.from(), 0L)
                    .put(OVER, look.over(), USUAL)
                    .put(HEADING, look.heading(), "")
                    .put(UNIT, look.unit(), "")
                    .put(Common.STYLE, look.style(), Style.RED_GOLD));
    static final LookKind<Look.Count> KIND = new LookKind<>("count", Look.Count.class, FORM, """
        {"count": 1250000000, "over": "8s", "heading": "SỐ TIỀN ỦNG HỘ", "unit": "đồng", "style": "red-gold"}\
        """);

    private CountKind() {}
}
