package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** A few words as large as they fit. */
final class MessageKind {
    private static final Part<String> TEXT = Part.required("message", Shapes.TEXT, "The words.");

    private static final Form<Look.Message> FORM = new Form<>(
            "message",
            List.of(TEXT, Common.STYLE),
            fields -> {
                var text = fields.get(TEXT);
                var style = Common.style(fields, Style.PLAIN);
                return text == null ? null : new Look.Message(text, style);
            },
            (look, out) -> out.put(TEXT, look.text()).put(Common.STYLE, look.style(), Style.PLAIN));
    static final LookKind<Look.Message> KIND = new LookKind<>("message", Look.Message.class, FORM, """
        {"message": "Còn {remaining}. Tiếp theo: {next.name}"}\
        """);

    private MessageKind() {}
}
