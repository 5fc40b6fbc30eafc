package khaimac.showfile.cues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.SurfaceName;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Surfaces by name, and tables of something for each surface. */
public final class Surfaces {
    /** A surface that the show declares. */
    public static final Shape<SurfaceName> NAME = new Shape<>() {
        @Override
        public @Nullable SurfaceName read(Node node, Reader reader) {
            if (node instanceof Node.Text(var name, int line, int column)) return named(name, line, column, reader);
            reader.error(
                    node,
                    new Sentence("Ở đây cần tên một màn hình.", "The name of a surface is needed here."),
                    Shapes.LEFT_OUT,
                    reader.instead("", reader.setting().surfaces()));
            return null;
        }

        @Override
        public Object write(SurfaceName name, Setting setting) {
            return name.text();
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("type", "string");
        }
    };

    private Surfaces() {}

    private static @Nullable SurfaceName named(String name, int line, int column, Reader reader) {
        var known = reader.setting().surfaces();
        if (known.contains(name)) return new SurfaceName(name);
        reader.unknown(
                Severity.ERROR,
                line,
                column,
                new Sentence("Kịch bản không có màn hình “" + name + "”.", "The show has no surface \"" + name + "\"."),
                Shapes.LEFT_OUT,
                name,
                known);
        return null;
    }

    /** {surface: something, …} */
    public static <T> Shape<Map<SurfaceName, T>> each(Shape<T> value) {
        return new Shape<>() {
            @Override
            public @Nullable Map<SurfaceName, T> read(Node node, Reader reader) {
                if (!(node instanceof Node.Obj object)) {
                    reader.error(
                            node,
                            new Sentence(
                                    "Ở đây cần một mục { màn hình: … }.", "An object { surface: … } is needed here."),
                            Shapes.LEFT_OUT,
                            Sentence.NONE);
                    return null;
                }
                var map = new LinkedHashMap<SurfaceName, T>();
                for (var entry : object.entries()) {
                    var name = named(entry.key(), entry.line(), entry.column(), reader);
                    var one = value.read(entry.value(), reader);
                    if (name != null && one != null) map.put(name, one);
                }
                return map;
            }

            @Override
            public Object write(Map<SurfaceName, T> map, Setting setting) {
                var out = new LinkedHashMap<String, Object>();
                map.forEach((name, one) -> out.put(name.text(), value.write(one, setting)));
                return out;
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                return Map.of("type", "object", "additionalProperties", value.schema(schemas));
            }
        };
    }

    /** The changes of one kind as a table by surface; null when there are none. */
    static <C extends Change, T> @Nullable Map<SurfaceName, T> table(
            List<Change> changes, Class<C> kind, Function<C, SurfaceName> surface, Function<C, T> value) {
        var map = new LinkedHashMap<SurfaceName, T>();
        for (var change : changes) {
            if (kind.isInstance(change)) map.put(surface.apply(kind.cast(change)), value.apply(kind.cast(change)));
        }
        return map.isEmpty() ? null : map;
    }
}
