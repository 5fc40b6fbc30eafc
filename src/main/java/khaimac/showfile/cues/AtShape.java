package khaimac.showfile.cues;

import java.time.Duration;
import java.util.Map;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/** When a timed cue is due: relative to its segment, or at a time of day. */
final class AtShape {
    static final Shape<Trigger> AT = new Shape<>() {
        private final Shape<Trigger> simple = Shapes.of(
                Map.of("type", "string"),
                AtShape::trigger,
                trigger -> trigger,
                new Sentence(
                        "Ở đây cần \"start\", \"start+2m\", \"end\", \"end-30s\" hoặc một giờ như \"08:20\".",
                        "\"start\", \"start+2m\", \"end\", \"end-30s\" or a time such as \"08:20\" is needed here."));

        @Override
        public @Nullable Trigger read(Node node, Reader reader) {
            return simple.read(node, reader);
        }

        @Override
        public Object write(Trigger trigger, Setting setting) {
            return switch (trigger) {
                case Trigger.FromStart(var after) -> after.isZero() ? "start" : "start+" + Times.written(after);
                case Trigger.FromEnd(var after) ->
                    after.isZero() ? "end" : "end" + (after.isNegative() ? "" : "+") + Times.written(after);
                case Trigger.At(var instant) ->
                    Times.written(instant.atZone(setting.zone()).toLocalTime());
                case Trigger.Go ignored -> throw new IllegalArgumentException("not a time: " + trigger);
                case Trigger.After ignored -> throw new IllegalArgumentException("not a time: " + trigger);
                case Trigger.FilmEnd ignored -> throw new IllegalArgumentException("not a time: " + trigger);
                case Trigger.Overtime ignored -> throw new IllegalArgumentException("not a time: " + trigger);
                case Trigger.Warning ignored -> throw new IllegalArgumentException("not a time: " + trigger);
            };
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of(
                    "type",
                    "string",
                    "pattern",
                    "^(start(\\+[0-9hms]+)?|end([+-][0-9hms]+)?|\\d\\d:\\d\\d(:\\d\\d)?)$");
        }
    };

    private AtShape() {}

    private static @Nullable Trigger trigger(Node node, Reader reader) {
        if (!(node instanceof Node.Text(var text, int line, int column))) return null;
        if (text.equals("start")) return new Trigger.FromStart(Duration.ZERO);
        if (text.equals("end")) return new Trigger.FromEnd(Duration.ZERO);
        if (text.startsWith("start+")) {
            var after = Times.duration(text.substring(6));
            return after == null ? null : new Trigger.FromStart(after);
        }
        if (text.startsWith("end-") || text.startsWith("end+")) {
            var after = Times.signed(text.substring(3));
            return after == null ? null : new Trigger.FromEnd(after);
        }
        var time = Times.time(text);
        if (time == null) return null;
        var setting = reader.setting();
        return new Trigger.At(setting.day().atTime(time).atZone(setting.zone()).toInstant());
    }
}
