package khaimac.showfile.halls;

import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import org.jspecify.annotations.Nullable;

/** One of the ways to write something; the name of its part says that it is this one. */
class Kind<W> {
    private final Part<W> part;
    private final Class<W> type;

    Kind(Part<W> part, Class<W> type) {
        this.part = part;
        this.type = type;
    }

    final Part<W> part() {
        return part;
    }

    final Class<W> type() {
        return type;
    }

    final @Nullable At<W> readPart(Fields fields) {
        var value = fields.get(part);
        return value == null ? null : new At<>(value, fields.at(part));
    }

    final void writePart(Object value, Out out) {
        out.put(part, type.cast(value));
    }
}
