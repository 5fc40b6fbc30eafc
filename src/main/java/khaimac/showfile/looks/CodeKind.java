package khaimac.showfile.looks;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import java.util.Map;

/** A QR code. */
final class CodeKind {
    private static final Shape<String> CODED = Shapes.of(
            Map.of("type", "string", "minLength", 1, "maxLength", LookRules.CODE),
            (node, reader) -> node instanceof Node.Text(var text, int _, int _)
                            && !text.isBlank()
                            && text.length() <= LookRules.CODE
                    ? text
                    : null,
            text -> text,
            new Sentence(
                    "Ở đây cần một liên kết hoặc đoạn chữ, nhiều nhất " + LookRules.CODE + " chữ cái.",
                    "A link or a text of at most " + LookRules.CODE + " letters is needed here."));

    private static final Part<String> TEXT =
            Part.required("qr", CODED, "What phones read: a link or a text. The shorter, the farther it is read.");

    private static final Part<String> LABEL = Part.of("label", Shapes.NAME, "What stands under it.");

    private static final Form<Look.Code> FORM = new Form<>(
            "qr",
            List.of(TEXT, LABEL, Common.STYLE),
            fields -> {
                var text = fields.get(TEXT);
                var style = Common.style(fields, Style.PLAIN);
                return text == null ? null : new Look.Code(text, fields.get(LABEL, ""), style);
            },
            (look, out) -> out.put(TEXT, look.text())
                    .put(LABEL, look.label(), "")
                    .put(Common.STYLE, look.style(), Style.PLAIN));
    static final LookKind<Look.Code> KIND = new LookKind<>("qr", Look.Code.class, FORM, """
        {"qr": "https://vinhbao.haiphong.gov.vn/tai-lieu", "label": "Tài liệu hội nghị"}\
        """);

    private CodeKind() {}
}
