package khaimac.showfile.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The definitions of one JSON Schema document; each named form is described once and referred to. */
public final class Schemas {
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    /** A reference to a definition, which is made the first time somebody asks. */
    public Map<String, Object> ref(String name, Supplier<Map<String, Object>> definition) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, definition.get());
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    /** The whole document for one kind of file. */
    public static Map<String, Object> document(String title, Shape<?> shape) {
        var schemas = new Schemas();
        var root = shape.schema(schemas);
        var document = new LinkedHashMap<String, Object>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", title);
        document.putAll(root);
        document.put("$defs", schemas.definitions);
        return document;
    }
}
