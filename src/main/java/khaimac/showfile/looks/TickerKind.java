package khaimac.showfile.looks;

import java.time.Duration;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;

/** Several lines that take turns. */
final class TickerKind {
    private static final Part<List<String>> TEXTS = Part.required(
            "ticker",
            Shapes.list(Shapes.TEXT, 1, LookRules.TEXTS, index -> Sentence.NONE),
            "The texts, which take turns.");
    private static final Part<Duration> EACH =
            Part.of("each", Times.LENGTH, "How long each is shown; 10s if not said.");

    private static final Form<Look.Ticker> FORM = new Form<>(
            "ticker",
            List.of(TEXTS, EACH, Common.STYLE),
            fields -> {
                var texts = fields.get(TEXTS);
                var each = fields.get(EACH, Duration.ofSeconds(10));
                var style = Common.style(fields, Style.RED_GOLD);
                return texts == null ? null : new Look.Ticker(texts, each, style);
            },
            (look, out) -> out.put(TEXTS, look.texts())
                    .put(EACH, look.each(), Duration.ofSeconds(10))
                    .put(Common.STYLE, look.style(), Style.RED_GOLD));
    static final LookKind<Look.Ticker> KIND = new LookKind<>("ticker", Look.Ticker.class, FORM, """
        {"ticker": ["Đoàn kết", "Dân chủ", "Đổi mới"], "each": "8s"}\
        """);

    private TickerKind() {}
}
