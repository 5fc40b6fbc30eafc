package khaimac.showfile.cues;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Sends a message to a machine that the hall file allows. */
final class SendKind {
    /** A text, a whole number or a fraction. */
    private static final Shape<Object> ARGUMENT = Shapes.<Object>of(
            Map.of("type", List.of("string", "number")),
            (node, reader) -> switch (node) {
                case Node.Text(var text, int line, int column) -> text;
                case Node.Num(double number, int line, int column)
                when Double.isFinite(number) ->
                    number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE
                            ? (Object) Integer.valueOf((int) number)
                            : Double.valueOf(number);
                case Node.Num ignored -> null;
                case Node.Bool ignored -> null;
                case Node.Null ignored -> null;
                case Node.Arr ignored -> null;
                case Node.Obj ignored -> null;
            },
            argument -> argument,
            new Sentence("Ở đây cần một đoạn chữ hoặc một số.", "A text or a number is needed here."));

    private static final Part<String> TO = Part.required("to", Shapes.TEXT, "An entry of the hall file's allow.");
    private static final Part<String> OSC = Part.of("osc", Shapes.TEXT, "An OSC address such as /cue/1/go.");
    private static final Part<List<Object>> ARGS = Part.of("args", Shapes.list(ARGUMENT), "OSC arguments.");
    private static final Part<String> HTTP = Part.of("http", Shapes.TEXT, "A path such as /lights/on.");
    private static final Part<String> METHOD =
            Part.of("method", Shapes.words(methods()), "GET, POST or PUT; POST if not said.");
    private static final Part<String> BODY = Part.of("body", Shapes.TEXT, "What is sent along.");

    private static final Form<Change.Send> FORM =
            new Form<>("send", List.of(TO, OSC, ARGS, HTTP, METHOD, BODY), SendKind::read, SendKind::write);

    private static final Part<List<Change.Send>> PART =
            Part.of("send", Shapes.oneOrMore(FORM), "OSC or HTTP to an address that the hall file allows.");

    static final CueKind<List<Change.Send>> KIND = new CueKind<>(
            PART,
            (sends, entrance) -> new ArrayList<>(sends),
            changes -> {
                var sends = changes.stream()
                        .filter(Change.Send.class::isInstance)
                        .map(Change.Send.class::cast)
                        .toList();
                return sends.isEmpty() ? null : sends;
            },
            """
            {"on": "go", "name": "Đèn sân khấu", "send": {"to": "lights", "osc": "/cue/1/go", "args": [1]}}\
            """);

    private SendKind() {}

    private static Map<String, String> methods() {
        var methods = new LinkedHashMap<String, String>();
        for (var method : List.of("GET", "POST", "PUT")) methods.put(method, method);
        return methods;
    }

    private static Change.@Nullable Send read(Fields fields) {
        var to = fields.get(TO);
        var osc = fields.get(OSC);
        var http = fields.get(HTTP);
        var args = fields.get(ARGS, List.of());
        var method = fields.get(METHOD, "POST");
        var body = fields.get(BODY);
        if ((osc == null) == (http == null)) {
            fields.reader()
                    .error(
                            fields.node(),
                            new Sentence(
                                    "Hãy viết “osc” hoặc “http”, một trong hai.",
                                    "Write \"osc\" or \"http\", one of the two."),
                            Shapes.LEFT_OUT,
                            Sentence.NONE);
            return null;
        }
        var path = osc != null ? osc : String.valueOf(http);
        if (!path.startsWith("/")) {
            fields.reader()
                    .error(
                            fields.at(osc != null ? OSC : HTTP),
                            new Sentence("Đường dẫn phải bắt đầu bằng “/”.", "The path must begin with \"/\"."),
                            Shapes.LEFT_OUT,
                            Sentence.NONE);
            return null;
        }
        if (to == null) return null;
        return new Change.Send(
                to, osc != null ? new Change.Message.Osc(path, args) : new Change.Message.Http(path, method, body));
    }

    private static void write(Change.Send send, Out out) {
        out.put(TO, send.to());
        switch (send.message()) {
            case Change.Message.Osc(var address, var args) ->
                out.put(OSC, address).put(ARGS, args, List.of());
            case Change.Message.Http(var path, var method, var body) ->
                out.put(HTTP, path).put(METHOD, method, "POST").put(BODY, body);
        }
    }
}
