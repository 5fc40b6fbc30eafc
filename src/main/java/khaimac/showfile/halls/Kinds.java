package khaimac.showfile.halls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import org.jspecify.annotations.Nullable;

/** A table of kinds, of which exactly one is written. */
final class Kinds<B> {
    private final Sentence unclear;
    private final List<? extends Kind<? extends B>> kinds;

    /** @param unclear what is said where none of them is written */
    Kinds(Sentence unclear, List<? extends Kind<? extends B>> kinds) {
        this.unclear = unclear;
        this.kinds = List.copyOf(kinds);
    }

    List<? extends Part<?>> parts() {
        return kinds.stream().map(Kind::part).toList();
    }

    /** The first one that is written. */
    @Nullable
    At<B> read(Fields fields) {
        Kind<? extends B> chosen = null;
        for (var entry : fields.node().entries()) {
            var kind = named(entry.key());
            if (kind == null || entry.value() instanceof Node.Null) continue;
            if (chosen == null) chosen = kind;
            else tooMany(fields.reader(), entry, chosen.part().name());
        }
        if (chosen == null) {
            fields.reader().error(fields.node(), unclear, Sentence.NONE, Nearest.instead("", names()));
            return null;
        }
        return widened(chosen.readPart(fields));
    }

    void write(B value, Out out) {
        for (var kind : kinds) if (kind.type().isInstance(value)) kind.writePart(value, out);
    }

    /** Things that are written with nothing else beside their kind. */
    Shape<B> shape(String name) {
        return exactlyOne(new Form<>(
                name,
                List.copyOf(parts()),
                fields -> {
                    var at = read(fields);
                    return at == null ? null : at.value();
                },
                this::write));
    }

    /** A form among whose parts these kinds are, with an editor told that it takes one of them. */
    <T> Shape<T> exactlyOne(Form<T> form) {
        return new Shape<>() {
            @Override
            public @Nullable T read(Node node, Reader reader) {
                return form.read(node, reader);
            }

            @Override
            public Object write(T value, Setting setting) {
                return form.write(value, setting);
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                var schema = new LinkedHashMap<>(form.schema(schemas));
                schema.put(
                        "oneOf",
                        names().stream()
                                .map(name -> Map.of("required", List.of(name)))
                                .toList());
                return schema;
            }
        };
    }

    private @Nullable Kind<? extends B> named(String name) {
        for (var kind : kinds) if (kind.part().name().equals(name)) return kind;
        return null;
    }

    private List<String> names() {
        return kinds.stream().map(kind -> kind.part().name()).toList();
    }

    private static void tooMany(Reader reader, Node.Entry entry, String chosen) {
        reader.say(
                Severity.ERROR,
                entry.line(),
                entry.column(),
                new Sentence(
                        "“" + entry.key() + "” không đi cùng “" + chosen + "” được.",
                        "\"" + entry.key() + "\" cannot stand beside \"" + chosen + "\"."),
                new Sentence(
                        "“" + chosen + "” được dùng, “" + entry.key() + "” bị bỏ qua.",
                        "\"" + chosen + "\" is used, \"" + entry.key() + "\" is ignored."),
                new Sentence("Hãy xóa một trong hai.", "Delete one of the two."));
    }

    private @Nullable At<B> widened(@Nullable At<? extends B> at) {
        return at == null ? null : new At<>(at.value(), at.node());
    }
}
