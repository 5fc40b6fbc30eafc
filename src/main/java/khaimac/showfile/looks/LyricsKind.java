package khaimac.showfile.looks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
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

/** The words of a song, line by line with its sound: written here, or in a file beside the show. */
final class LyricsKind {
    /** @param file empty: the lines stand here */
    private record Words(String file, List<Look.Line> lines) {}

    private static final Part<Duration> AT =
            Part.required("at", Times.LENGTH, "How far into the sound the line is sung.");
    private static final Part<String> TEXT =
            Part.required("text", Shapes.NAME, "The line; empty while nothing is sung.");

    private static final Form<Look.Line> LINE = new Form<>(
            "line",
            List.of(AT, TEXT),
            fields -> {
                var at = fields.get(AT);
                var text = fields.get(TEXT);
                return at == null || text == null ? null : new Look.Line(at, text.strip());
            },
            (line, out) -> out.put(AT, line.at()).put(TEXT, line.text()));

    private static final Shape<List<Look.Line>> LINES = Shapes.list(
            LINE,
            1,
            LookRules.VERSES,
            index -> new Sentence("dòng lời " + (index + 1), "line " + (index + 1) + " of the song"));

    private static final Shape<Words> WORDS = new Shape<>() {
        @Override
        public @Nullable Words read(Node node, Reader reader) {
            if (node instanceof Node.Text) {
                var file = Common.FILE.read(node, reader);
                return file == null ? null : new Words(file, LyricsFile.read(file, node, reader));
            }
            var lines = LINES.read(node, reader);
            return lines == null ? null : new Words("", LyricsFile.rising(lines, node, reader));
        }

        @Override
        public Object write(Words words, Setting setting) {
            return words.file().isEmpty() ? LINES.write(words.lines(), setting) : words.file();
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            var any = new LinkedHashMap<String, Object>();
            any.put("anyOf", List.of(Common.FILE.schema(schemas), LINES.schema(schemas)));
            return any;
        }
    };

    private static final Part<Words> LYRICS =
            Part.required("lyrics", WORDS, "The lines, each with its time; or an LRC file beside the show.");
    private static final Part<String> WITH =
            Part.required("with", Shapes.NAME, "The sound they go with, by its name, or a film, by its file.");
    private static final Part<String> HEADING =
            Part.of("heading", Shapes.TEXT, "What is read before the first line, and after the last.");

    private static final Form<Look.Lyrics> FORM = new Form<>(
            "lyrics",
            List.of(LYRICS, WITH, HEADING, Common.STYLE),
            fields -> {
                var words = fields.get(LYRICS);
                var with = fields.get(WITH);
                var heading = fields.get(HEADING, "");
                var style = Common.style(fields, Style.RED_GOLD);
                return words == null || with == null
                        ? null
                        : new Look.Lyrics(words.file(), words.lines(), with, heading, style);
            },
            (look, out) -> out.put(LYRICS, new Words(look.file(), look.lines()))
                    .put(WITH, look.with())
                    .put(HEADING, look.heading(), "")
                    .put(Common.STYLE, look.style(), Style.RED_GOLD));

    static final LookKind<Look.Lyrics> KIND = new LookKind<>("lyrics", Look.Lyrics.class, FORM, """
        {"lyrics": [{"at": "8s", "text": "Quê hương ta bên dòng sông xanh"},
                    {"at": "12s500ms", "text": "Lúa chín vàng thơm ngát trời thu"}, {"at": "17s", "text": ""}],
         "with": "bai-hat", "heading": "BÀI CA QUÊ HƯƠNG"}\
        """);

    private LyricsKind() {}
}
