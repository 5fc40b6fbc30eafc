package khaimac.showfile.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of JSON that knows where it stands. Lines and columns count from 1. */
public sealed interface Node {
    int line();

    int column();

    record Obj(List<Entry> entries, int line, int column) implements Node {
        /** The value under a key; null where it is not written. */
        public @Nullable Node get(String key) {
            for (var entry : entries) if (entry.key().equals(key)) return entry.value();
            return null;
        }
    }

    record Arr(List<Node> items, int line, int column) implements Node {}

    record Text(String value, int line, int column) implements Node {}

    record Num(double value, int line, int column) implements Node {}

    record Bool(boolean value, int line, int column) implements Node {}

    /** Written as null: as good as not written. */
    record Null(int line, int column) implements Node {}

    /** A key with where it stands, and its value. */
    record Entry(String key, int line, int column, Node value) {}
}
