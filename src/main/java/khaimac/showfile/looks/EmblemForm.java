package khaimac.showfile.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Emblem;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A row of signs: what they are, where they stand, how tall they are. */
final class EmblemForm {
    private static final double USUAL = 0.22;

    private static final Shape<Emblem.Where> WHERE = Shapes.words(wheres());

    /** A drawing that the program has, or a picture of the show's folder. */
    private static final Shape<String> SIGN = new Shape<>() {
        @Override
        public @Nullable String read(Node node, Reader reader) {
            if (node instanceof Node.Text(var word, int line, int column)) {
                if (Emblem.isDrawn(word)) return word;
                if (!word.contains(".") && !word.contains("/")) {
                    reader.unknown(
                            khaimac.finding.Severity.ERROR,
                            line,
                            column,
                            new Sentence("Không có biểu trưng “" + word + "”.", "There is no emblem \"" + word + "\"."),
                            Shapes.LEFT_OUT,
                            word,
                            Emblem.DRAWN);
                    return null;
                }
            }
            return Common.FILE.read(node, reader);
        }

        @Override
        public Object write(String sign, Setting setting) {
            return sign;
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("anyOf", List.of(Map.of("enum", Emblem.DRAWN), Map.of("type", "string")));
        }
    };

    private static final Part<List<String>> SIGNS = Part.required(
            "emblem",
            Shapes.oneOrMore(SIGN, Emblem.ROW),
            "flag, party-flag, hammer-sickle or star, which the program draws, or a PNG or JPEG of the show's folder;"
                    + " several stand in a row.");

    private static final Part<Emblem.Where> AT = Part.of(
            "at",
            WHERE,
            "above (the default) or below the words, left or right of them, or in a corner. On a wide and low surface"
                    + " above is left and below is right.");

    private static final Part<Double> SIZE = Part.of(
            "size",
            Shapes.fraction(Emblem.LEAST, Emblem.MOST),
            "Their height as a share of the shorter side of the surface; 0.22 if left out.");

    private static final Form<Emblem> FORM = new Form<>(
            "emblem",
            List.of(SIGNS, AT, SIZE),
            fields -> {
                var signs = fields.get(SIGNS);
                return signs == null || signs.isEmpty()
                        ? null
                        : new Emblem(signs, fields.get(AT, Emblem.Where.ABOVE), fields.get(SIZE, USUAL));
            },
            (emblem, out) -> out.put(SIGNS, emblem.signs())
                    .put(AT, emblem.where(), Emblem.Where.ABOVE)
                    .put(SIZE, emblem.size(), USUAL));

    static final Shape<List<Emblem>> ROWS = Shapes.list(
            FORM, 1, Emblem.ROWS, index -> new Sentence("biểu trưng " + (index + 1), "emblem " + (index + 1)));

    private EmblemForm() {}

    private static Map<String, Emblem.Where> wheres() {
        var words = new LinkedHashMap<String, Emblem.Where>();
        for (var where : Emblem.Where.values())
            words.put(where.name().toLowerCase(Locale.ROOT).replace('_', '-'), where);
        return words;
    }
}
