package khaimac.notation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/** A value as JSON. What it is decides how it is written; nobody has to say what was declared. */
final class Writing {
    private Writing() {}

    static void value(Object any, JsonGenerator out) {
        var value = out.objectWriteContext() instanceof Brief ? Brief.of(any) : any;
        switch (value) {
            case String text -> out.writeString(wellFormed(text));
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case Enum<?> constant -> out.writeString(Spelling.word(constant));
            case Bytes bytes -> out.writeNumber(length(bytes, out));
            case Set<?> set -> all(set.stream().sorted().toList(), out);
            case Collection<?> list -> all(list, out);
            case Map<?, ?> map -> map(map, out);
            case Tree tree -> Tree.write(tree.root(), out);
            default -> {
                var text = Atoms.text(value);
                if (text != null) out.writeString(text);
                else if (value instanceof Record record) record(record, out);
                else
                    throw new IllegalArgumentException(
                            "no notation for " + value.getClass().getName());
            }
        }
    }

    private static int length(Bytes bytes, JsonGenerator out) {
        if (out.objectWriteContext() instanceof Packing packing) return packing.add(bytes);
        throw new IllegalArgumentException("bytes belong in what is sent, not in a file");
    }

    /**
     * Half a letter, which only a damaged sender makes, has no place in UTF-8: it becomes the sign for that, as
     * everywhere.
     */
    private static String wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isSurrogate(text.charAt(at))) continue;
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        return text;
    }

    private static void all(Collection<?> values, JsonGenerator out) {
        out.writeStartArray();
        for (var value : values) value(value, out);
        out.writeEndArray();
    }

    private static void map(Map<?, ?> map, JsonGenerator out) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put(key(key), value));
        out.writeStartObject();
        sorted.forEach((key, value) -> {
            out.writeName(key);
            value(value, out);
        });
        out.writeEndObject();
    }

    private static String key(Object key) {
        if (key instanceof String text) return text;
        if (key instanceof Enum<?> constant) return Spelling.word(constant);
        var text = Atoms.text(key);
        if (text == null)
            throw new IllegalArgumentException(
                    "no notation for the key " + key.getClass().getName());
        return text;
    }

    private static void record(Record record, JsonGenerator out) {
        var form = RecordForm.of(record.getClass());
        out.writeStartObject();
        if (form.kind() != null) {
            out.writeName("is");
            out.writeString(form.kind());
        }
        for (int at = 0; at < form.size(); at++) {
            var value = form.component(record, at);
            if (value == null) continue;
            out.writeName(form.name(at));
            value(value, out);
        }
        out.writeEndObject();
    }
}
