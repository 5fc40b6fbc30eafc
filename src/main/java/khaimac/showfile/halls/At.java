package khaimac.showfile.halls;

import java.util.Map;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import org.jspecify.annotations.Nullable;

/** A value that was read and where it stands, for what can only be checked when everything is read. */
record At<T>(T value, Node node) {
    /** A value on its way into a file, where it stands nowhere yet. */
    static <T> At<T> nowhere(T value) {
        return new At<>(value, new Node.Null(0, 0));
    }

    static <T> Shape<At<T>> shape(Shape<T> shape) {
        return new Shape<>() {
            @Override
            public @Nullable At<T> read(Node node, Reader reader) {
                var value = shape.read(node, reader);
                return value == null ? null : new At<>(value, node);
            }

            @Override
            public Object write(At<T> at, Setting setting) {
                return shape.write(at.value, setting);
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                return shape.schema(schemas);
            }
        };
    }
}
