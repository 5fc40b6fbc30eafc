package khaimac.notation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import khaimac.scene.Colour;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** Values that are written as one text. To add one: a line in the table. */
final class Atoms {
    private record Atom(Function<Object, String> text, Function<String, Object> value) {}

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Map<Class<?>, Atom> ALL = new HashMap<>();

    static {
        put(Instant.class, Instant::toString, Instant::parse);
        put(Duration.class, Duration::toString, Duration::parse);
        put(LocalDate.class, LocalDate::toString, LocalDate::parse);
        put(ZoneId.class, ZoneId::getId, ZoneId::of);
        put(SurfaceName.class, SurfaceName::text, SurfaceName::new);
        put(Colour.class, Colour::hex, Atoms::colour);
    }

    private Atoms() {}

    private static <T> void put(Class<T> type, Function<T, String> text, Function<String, T> value) {
        ALL.put(type, new Atom(any -> text.apply(type.cast(any)), value::apply));
    }

    static @Nullable String text(Object value) {
        // A zone's class is not public; everything else is its own class.
        var atom = ALL.get(value instanceof ZoneId ? ZoneId.class : value.getClass());
        return atom == null ? null : atom.text().apply(value);
    }

    static @Nullable Function<String, Object> reading(Class<?> type) {
        var atom = ALL.get(type);
        return atom == null ? null : atom.value();
    }

    private static Colour colour(String hex) {
        // A sign is no digit: a colour below black could not be written again.
        if (!COLOUR.matcher(hex).matches()) throw new Notation.Unreadable("not a colour: " + hex);
        return new Colour(Integer.parseInt(hex.substring(1), 16));
    }
}
