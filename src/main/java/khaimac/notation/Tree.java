package khaimac.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Any value as what its line of JSON is made of, whatever it means: texts, numbers, lists and objects. The names of an
 * object keep their order.
 */
public record Tree(Object root) {
    public static Tree of(Object value) {
        return Notation.read(Notation.write(value), Tree.class);
    }

    /** What {@link Notation#brief} writes of it. */
    public static Tree brief(Object value) {
        return Notation.read(Notation.brief(value), Tree.class);
    }

    /** The value that this is the tree of. */
    public <T> T as(Class<T> type) {
        return Notation.read(Notation.write(this), type);
    }

    static Object read(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> list(in);
            case null, default -> Forms.scalar(in);
        };
    }

    private static Map<String, Object> object(JsonParser in) {
        var all = new LinkedHashMap<String, Object>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            in.nextToken();
            if (all.put(name, read(in)) != null) throw new Notation.Unreadable("twice: " + name);
        }
        return all;
    }

    private static List<Object> list(JsonParser in) {
        var all = new ArrayList<Object>();
        while (in.nextToken() != JsonToken.END_ARRAY) all.add(read(in));
        return all;
    }

    static void write(Object part, JsonGenerator out) {
        switch (part) {
            case Map<?, ?> object -> {
                out.writeStartObject();
                object.forEach((name, value) -> {
                    out.writeName(String.valueOf(name));
                    write(value, out);
                });
                out.writeEndObject();
            }
            case List<?> list -> {
                out.writeStartArray();
                for (var one : list) write(one, out);
                out.writeEndArray();
            }
            default -> Writing.value(part, out);
        }
    }
}
