package khaimac.showfile.language;

import java.util.Map;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be written in a file: how it is read, how it is written back, and how an editor is told about it.
 * All three stand in one place, so that they cannot drift apart.
 */
public interface Shape<T> {
    /** The value; null when it could not be read, and then a finding says why. */
    @Nullable
    T read(Node node, Reader reader);

    /** Texts, numbers, lists and maps, ready to be written as JSON. */
    Object write(T value, Setting setting);

    /** This shape as a JSON Schema. */
    Map<String, Object> schema(Schemas schemas);
}
