package khaimac.showfile.looks;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/** Time left: of the segment, until a time of day, or so long from when it comes up. */
final class CountdownKind {
    /** "segment", a time of day, or a duration. */
    private static final Shape<Look.Target> TARGET = new Shape<>() {
        @Override
        public Look.@Nullable Target read(Node node, Reader reader) {
            if (node instanceof Node.Text(var text, int line, int column)) {
                if (text.equals("segment")) return new Look.Target.SegmentEnd();
                LocalTime time = Times.time(text);
                var setting = reader.setting();
                if (time != null)
                    return new Look.Target.Until(
                            setting.day().atTime(time).atZone(setting.zone()).toInstant());
                var length = Times.duration(text);
                if (length != null) return new Look.Target.For(length);
            }
            reader.error(
                    node,
                    new Sentence(
                            "Đếm lùi tới đâu? Hãy viết \"segment\", một giờ như \"08:00\", hoặc \"10m\".",
                            "Count down to what? Write \"segment\", a time such as \"08:00\", or \"10m\"."),
                    Shapes.LEFT_OUT,
                    Sentence.NONE);
            return null;
        }

        @Override
        public Object write(Look.Target target, Setting setting) {
            return switch (target) {
                case Look.Target.SegmentEnd() -> "segment";
                case Look.Target.Until(var instant) ->
                    Times.written(instant.atZone(setting.zone()).toLocalTime());
                case Look.Target.For(var length) -> Times.written(length);
            };
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of(
                    "anyOf",
                    List.of(Map.of("const", "segment"), Times.TIME.schema(schemas), Times.LENGTH.schema(schemas)));
        }
    };

    private static final Part<Look.Target> TO = Part.required(
            "countdown", TARGET, "segment: time left of the live part; 08:00: until then; 10m: so long from now.");
    private static final Part<Duration> WARN =
            Part.of("warn", Times.LENGTH, "Warns from here; else as the segment says.");
    private static final Part<Duration> DANGER =
            Part.of("danger", Times.LENGTH, "Urges from here; else as the segment says.");
    private static final Part<String> LABEL = Part.of("label", Shapes.TEXT, "Small words above the digits.");

    private static final Form<Look.Countdown> FORM = new Form<>(
            "countdown",
            List.of(TO, WARN, DANGER, LABEL, Common.STYLE),
            fields -> {
                var target = fields.get(TO);
                var warn = fields.get(WARN);
                var danger = fields.get(DANGER);
                var label = fields.get(LABEL, "");
                var style = Common.style(fields, Style.PLAIN);
                return target == null ? null : new Look.Countdown(target, warn, danger, label, style);
            },
            (look, out) -> out.put(TO, look.target())
                    .put(WARN, look.warn())
                    .put(DANGER, look.danger())
                    .put(LABEL, look.label(), "")
                    .put(Common.STYLE, look.style(), Style.PLAIN));
    static final LookKind<Look.Countdown> KIND = new LookKind<>("countdown", Look.Countdown.class, FORM, """
        {"countdown": "segment", "warn": "2m", "danger": "30s", "label": "Thời gian còn lại", "style": "plain"}\
        """);

    private CountdownKind() {}
}
