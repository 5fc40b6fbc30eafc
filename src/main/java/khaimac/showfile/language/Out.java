package khaimac.showfile.language;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object being written. What is absent, or as it would be anyway, is left out. */
public final class Out {
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final Setting setting;

    Out(Setting setting) {
        this.setting = setting;
    }

    public Setting setting() {
        return setting;
    }

    public <T> Out put(Part<T> part, @Nullable T value) {
        if (value != null) entries.put(part.name(), part.shape().write(value, setting));
        return this;
    }

    public <T> Out put(Part<T> part, @Nullable T value, T otherwise) {
        return otherwise.equals(value) ? this : put(part, value);
    }

    /** The same, where the words of another day apply. */
    public <T> Out put(Part<T> part, @Nullable T value, Setting other) {
        if (value != null) entries.put(part.name(), part.shape().write(value, other));
        return this;
    }

    Map<String, Object> entries() {
        return entries;
    }
}
