package khaimac.showfile.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.Emblem;
import khaimac.scene.LookRules;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A title block: lines with roles, from top to bottom, set as one design. */
final class TitleKind {
    private static final Map<String, Role> ROLES = roles();

    /** A line is an object with one key: its role. */
    private static final Shape<TitleLine> LINE = new Shape<>() {
        @Override
        public @Nullable TitleLine read(Node node, Reader reader) {
            if (node instanceof Node.Obj object && object.entries().size() == 1) {
                var entry = object.entries().getFirst();
                var role = ROLES.get(entry.key());
                if (role != null) {
                    var text = Shapes.TEXT.read(entry.value(), reader);
                    return text == null ? null : new TitleLine(role, text);
                }
                reader.unknown(
                        Severity.ERROR,
                        entry.line(),
                        entry.column(),
                        new Sentence(
                                "Không có vai trò “" + entry.key() + "” cho một dòng tiêu đề.",
                                "A title line has no role \"" + entry.key() + "\"."),
                        new Sentence("Dòng này bị bỏ qua.", "The line is left out."),
                        entry.key(),
                        ROLES.keySet());
                return null;
            }
            reader.error(
                    node,
                    new Sentence(
                            "Mỗi dòng tiêu đề viết như {\"name\": \"…\"}, một vai trò một dòng.",
                            "A title line is written like {\"name\": \"…\"}, one role a line."),
                    new Sentence("Dòng này bị bỏ qua.", "The line is left out."),
                    Sentence.NONE);
            return null;
        }

        @Override
        public Object write(TitleLine line, Setting setting) {
            for (var role : ROLES.entrySet())
                if (role.getValue() == line.role()) return Map.of(role.getKey(), line.text());
            throw new IllegalStateException("no word for " + line.role());
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            var properties = new LinkedHashMap<String, Object>();
            ROLES.keySet().forEach(role -> properties.put(role, Map.of("type", "string")));
            return Map.of(
                    "type",
                    "object",
                    "properties",
                    properties,
                    "additionalProperties",
                    false,
                    "minProperties",
                    1,
                    "maxProperties",
                    1);
        }
    };

    private static final Part<List<TitleLine>> LINES = Part.required(
            "title",
            Shapes.list(LINE, 0, LookRules.LINES, index -> new Sentence("dòng " + (index + 1), "line " + (index + 1))),
            "The lines from top to bottom, each with its role: organiser, kind, name, subtitle or dateline.");

    private static final Part<List<Emblem>> EMBLEMS = Part.of(
            "emblems", EmblemForm.ROWS, "Signs that stand with the lines, each row with its place and size.");

    private static final Form<Look.Title> FORM = new Form<>(
            "title",
            List.of(LINES, EMBLEMS, Common.STYLE),
            fields -> {
                var lines = fields.get(LINES);
                var style = Common.style(fields, Style.RED_GOLD);
                return lines == null ? null : new Look.Title(lines, style, fields.get(EMBLEMS, List.of()));
            },
            (look, out) -> out.put(LINES, look.lines())
                    .put(EMBLEMS, look.worn(), List.of())
                    .put(Common.STYLE, look.style(), Style.RED_GOLD));

    private static Map<String, Role> roles() {
        var roles = new LinkedHashMap<String, Role>();
        roles.put("organiser", Role.ORGANISER);
        roles.put("kind", Role.KIND);
        roles.put("name", Role.NAME);
        roles.put("subtitle", Role.SUBTITLE);
        roles.put("dateline", Role.DATELINE);
        return roles;
    }

    static final LookKind<Look.Title> KIND = new LookKind<>("title", Look.Title.class, FORM, """
        {"title": [{"organiser": "HUYỆN ỦY MẪU"}, {"kind": "LỄ TRAO TẶNG"}, {"name": "HUY HIỆU ĐẢNG"}, \
        {"dateline": "{show.date:long}"}], "style": "red-gold"}\
        """);

    private TitleKind() {}
}
