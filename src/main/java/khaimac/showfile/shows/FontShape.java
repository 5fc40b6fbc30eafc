package khaimac.showfile.shows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.looks.Common;
import org.jspecify.annotations.Nullable;

/** A bundled face by its name, or a font file that lies in the show's folder. */
final class FontShape implements Shape<String> {
    private static final Shape<String> NAMES = Shapes.words(names("sans", "serif", "condensed"));

    @Override
    public @Nullable String read(Node node, Reader reader) {
        return node instanceof Node.Text text && isFile(text.value())
                ? Common.FILE.read(node, reader)
                : NAMES.read(node, reader);
    }

    private static boolean isFile(String font) {
        var name = font.toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf");
    }

    @Override
    public Object write(String font, Setting setting) {
        return font;
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return Map.of("anyOf", List.of(NAMES.schema(schemas), Map.of("type", "string", "pattern", "\\.(ttf|otf)$")));
    }

    private static Map<String, String> names(String... words) {
        var known = new LinkedHashMap<String, String>();
        for (var word : words) known.put(word, word);
        return known;
    }
}
