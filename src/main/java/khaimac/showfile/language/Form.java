package khaimac.showfile.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import khaimac.finding.Cure;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/** An object with named parts. A name it does not know is a finding with the nearest name it knows, never silence. */
public final class Form<T> implements Shape<T> {
    private final String name;
    private final List<Part<?>> parts;
    private final List<String> names;
    private final Function<Fields, @Nullable T> read;
    private final BiConsumer<T, Out> write;

    public Form(String name, List<Part<?>> parts, Function<Fields, @Nullable T> read, BiConsumer<T, Out> write) {
        this.name = name;
        this.parts = List.copyOf(parts);
        this.names = this.parts.stream().<String>map(Part::name).toList();
        this.read = read;
        this.write = write;
    }

    /** The same with one more part, which somebody else reads. */
    public Form<T> and(Part<?> part) {
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Form<>(name, more, read, write);
    }

    public String name() {
        return name;
    }

    /** The names of its parts, in the order in which they are told. */
    public List<String> names() {
        return names;
    }

    public List<Part<?>> parts() {
        return parts;
    }

    @Override
    public @Nullable T read(Node node, Reader reader) {
        if (!(node instanceof Node.Obj object)) {
            reader.error(
                    node,
                    new Sentence("Ở đây cần một mục { … }.", "An object { … } is needed here."),
                    Shapes.LEFT_OUT,
                    Sentence.NONE);
            return null;
        }
        for (var entry : object.entries()) {
            if (names.contains(entry.key())) continue;
            // A name that is there already was not meant by another one.
            var only = Nearest.only(entry.key(), names);
            var cure = only == null || object.get(only) != null
                    ? null
                    : Cure.word(entry.line(), entry.column(), entry.key(), only);
            reader.say(
                    Severity.WARNING,
                    entry.line(),
                    entry.column(),
                    new Sentence(
                            "Không biết “" + entry.key() + "” ở đây.", "\"" + entry.key() + "\" is not known here."),
                    new Sentence("Mục này bị bỏ qua.", "It is ignored."),
                    reader.instead(entry.key(), names),
                    cure);
        }
        return read.apply(new Fields(object, reader));
    }

    @Override
    public Map<String, Object> write(T value, Setting setting) {
        var out = new Out(setting);
        write.accept(value, out);
        return out.entries();
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return schemas.ref(name, () -> {
            var properties = new LinkedHashMap<String, Object>();
            for (var part : parts) {
                var described = new LinkedHashMap<>(part.shape().schema(schemas));
                described.put("description", part.says());
                properties.put(part.name(), described);
            }
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", "object");
            schema.put("properties", properties);
            schema.put("additionalProperties", false);
            var required = parts.stream().filter(Part::required).map(Part::name).toList();
            if (!required.isEmpty()) schema.put("required", required);
            return schema;
        });
    }
}
