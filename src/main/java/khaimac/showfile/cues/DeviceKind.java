package khaimac.showfile.cues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.cue.Change.DeviceOrder;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Tells a processor or projector of the hall something. */
final class DeviceKind {
    private static final Part<String> INPUT = Part.of("input", Shapes.TEXT, "Shows this input of its own.");
    private static final Part<String> PATTERN = Part.of("pattern", Shapes.TEXT, "Shows its own test picture.");

    private static final Form<DeviceOrder> FORM = new Form<>(
            "order",
            List.of(INPUT, PATTERN),
            fields -> {
                var input = fields.get(INPUT);
                var pattern = fields.get(PATTERN);
                if ((input == null) == (pattern == null)) {
                    fields.reader()
                            .error(
                                    fields.node(),
                                    new Sentence(
                                            "Hãy viết “input” hoặc “pattern”, một trong hai.",
                                            "Write \"input\" or \"pattern\", one of the two."),
                                    Shapes.LEFT_OUT,
                                    Sentence.NONE);
                    return null;
                }
                return input != null ? new DeviceOrder.Input(input) : new DeviceOrder.Pattern(String.valueOf(pattern));
            },
            (order, out) -> {
                if (order instanceof DeviceOrder.Input(var name)) out.put(INPUT, name);
                if (order instanceof DeviceOrder.Pattern(var name)) out.put(PATTERN, name);
            });

    private static final Map<String, DeviceOrder> WORDS = words();

    private static final Shape<DeviceOrder> ORDER = new Shape<>() {
        @Override
        public @Nullable DeviceOrder read(Node node, Reader reader) {
            if (!(node instanceof Node.Text(var word, int line, int column))) return FORM.read(node, reader);
            var order = WORDS.get(word);
            if (order == null)
                reader.unknown(
                        Severity.ERROR,
                        line,
                        column,
                        new Sentence("Thiết bị không hiểu “" + word + "”.", "A device does not know \"" + word + "\"."),
                        Shapes.LEFT_OUT,
                        word,
                        WORDS.keySet());
            return order;
        }

        @Override
        public Object write(DeviceOrder order, Setting setting) {
            for (var word : WORDS.entrySet()) if (word.getValue().equals(order)) return word.getKey();
            return FORM.write(order, setting);
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("anyOf", List.of(Map.of("enum", List.copyOf(WORDS.keySet())), FORM.schema(schemas)));
        }
    };

    private static final Part<Map<String, DeviceOrder>> PART = Part.of(
            "device",
            Shapes.table(ORDER, name -> new Sentence("thiết bị “" + name + "”", "device \"" + name + "\"")),
            "For devices of the hall file: freeze, normal, black, {input}, {pattern}.");

    static final CueKind<Map<String, DeviceOrder>> KIND = new CueKind<>(
            PART,
            (orders, entrance) -> orders.entrySet().stream()
                    .<Change>map(order -> new Change.Device(order.getKey(), order.getValue()))
                    .toList(),
            changes -> {
                var orders = new LinkedHashMap<String, DeviceOrder>();
                for (var change : changes) {
                    if (change instanceof Change.Device(var name, var order)) orders.put(name, order);
                }
                return orders.isEmpty() ? null : orders;
            },
            """
            {"on": "go", "name": "Chuyển sang máy quay", "device": {"processor": {"input": "hdmi2"}}}\
            """);

    private DeviceKind() {}

    private static Map<String, DeviceOrder> words() {
        var words = new LinkedHashMap<String, DeviceOrder>();
        words.put("freeze", new DeviceOrder.Freeze());
        words.put("normal", new DeviceOrder.Normal());
        words.put("black", new DeviceOrder.Black());
        return words;
    }
}
