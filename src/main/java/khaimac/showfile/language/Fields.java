package khaimac.showfile.language;

import java.util.function.Supplier;
import khaimac.finding.Sentence;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/** An object being read: asks for its parts one by one. A part that is absent or unreadable is null. */
public final class Fields {
    private final Node.Obj node;
    private final Reader reader;

    Fields(Node.Obj node, Reader reader) {
        this.node = node;
        this.reader = reader;
    }

    public Node.Obj node() {
        return node;
    }

    public Reader reader() {
        return reader;
    }

    public <T> @Nullable T get(Part<T> part) {
        var value = node.get(part.name());
        if (value == null || value instanceof Node.Null) {
            if (part.required()) {
                reader.error(
                        node,
                        new Sentence("Thiếu “" + part.name() + "”.", "\"" + part.name() + "\" is missing."),
                        Sentence.NONE,
                        new Sentence("Hãy thêm \"" + part.name() + "\": …", "Add \"" + part.name() + "\": …"));
            }
            return null;
        }
        return part.shape().read(value, reader);
    }

    public <T> T get(Part<T> part, T otherwise) {
        var value = get(part);
        return value == null ? otherwise : value;
    }

    /** Reads parts inside a place that has a name in words. */
    public <T> T in(Sentence place, Supplier<T> reading) {
        return reader.in(place, reading);
    }

    /** Where a part stands; the object itself when it is not written. */
    public Node at(Part<?> part) {
        var value = node.get(part.name());
        return value == null ? node : value;
    }

    public boolean has(Part<?> part) {
        var value = node.get(part.name());
        return value != null && !(value instanceof Node.Null);
    }
}
