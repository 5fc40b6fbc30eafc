package khaimac.showfile.looks;

import java.util.LinkedHashMap;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Colour;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Shapes that several kinds of look share. */
public final class Common {
    public static final Shape<Colour> COLOUR = Shapes.of(
            Map.of("type", "string", "pattern", "^#[0-9a-fA-F]{6}$"),
            (node, reader) -> node instanceof Node.Text(var text, int line, int column) ? colour(text) : null,
            Colour::hex,
            new Sentence("Ở đây cần một màu như \"#7a0000\".", "A colour such as \"#7a0000\" is needed here."));

    /** A style by its name. */
    static final Shape<Style> STYLE_NAME = new Shape<>() {
        @Override
        public @Nullable Style read(Node node, Reader reader) {
            var known = reader.setting().styles();
            if (node instanceof Node.Text(var name, int line, int column)) {
                var style = known.get(name);
                if (style != null) return style;
                reader.unknown(
                        Severity.ERROR,
                        line,
                        column,
                        new Sentence("Không có kiểu “" + name + "”.", "There is no style \"" + name + "\"."),
                        new Sentence("Kiểu mặc định được dùng.", "The default style is used."),
                        name,
                        known.keySet());
                return null;
            }
            reader.error(
                    node,
                    new Sentence("Ở đây cần tên một kiểu.", "The name of a style is needed here."),
                    new Sentence("Kiểu mặc định được dùng.", "The default style is used."),
                    reader.instead("", known.keySet()));
            return null;
        }

        @Override
        public Object write(Style style, Setting setting) {
            return style.name();
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("type", "string");
        }
    };

    public static final Part<Style> STYLE = Part.of("style", STYLE_NAME, "How it is dressed: the name of a style.");

    static final Shape<Look.Fit> FIT_WORD = Shapes.words(ordered("contain", Look.Fit.CONTAIN, "cover", Look.Fit.COVER));

    static final Part<Look.Fit> FIT =
            Part.of("fit", FIT_WORD, "contain: all of the picture is seen; cover: it fills the surface.");

    public static final Shape<String> FILE = new FileShape();

    private Common() {}

    /**
     * How a look is dressed: as it says, else as its kind is; a style of the show's own stands for a built-in one of
     * its name.
     */
    public static Style style(Fields fields, Style otherwise) {
        var usual = fields.reader().setting().styles().getOrDefault(otherwise.name(), otherwise);
        return fields.get(STYLE, usual);
    }

    public static @Nullable Colour colour(String text) {
        if (text.length() != 7 || text.charAt(0) != '#') return null;
        for (int i = 1; i < 7; i++) if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') return null;
        return new Colour(Integer.parseInt(text.substring(1), 16));
    }

    /** Words and what they stand for, in an order that stays. */
    public static <T> Map<String, T> ordered(String word, T value, String word2, T value2) {
        var map = new LinkedHashMap<String, T>();
        map.put(word, value);
        map.put(word2, value2);
        return map;
    }
}
