package khaimac.notation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import khaimac.scene.Colour;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * Any value of any declared type of the core, made from what the type says of itself: a kind that is added tomorrow is
 * tried tomorrow.
 */
public final class AnyValue {
    private static final List<String> TEXTS = List.of(
            "",
            "LỄ TRAO TẶNG",
            "Ủy ban nhân dân huyện Vĩnh Bảo",
            "\"quoted\" \\ and /",
            "two\nlines\r\tand\u0000 a\u001b control",
            "👩‍👩‍👧 ‏עברית",
            "<b>&amp;</b>",
            "{now.name}",
            "Lề̂".repeat(40),
            "\u2028\u2029\ufeff\u007f\u0085");

    private final Random random;

    public AnyValue(long seed) {
        random = new Random(seed);
    }

    /** Every record of a sealed family, through the families inside it. */
    public static List<Class<?>> kinds(Class<?> family) {
        var all = new ArrayList<Class<?>>();
        for (var kind : family.getPermittedSubclasses()) {
            if (kind.isRecord()) all.add(kind);
            else all.addAll(kinds(kind));
        }
        return all;
    }

    public Object of(Type type) {
        return of(type, 0);
    }

    private Object of(Type type, int depth) {
        if (type instanceof ParameterizedType many) return many(many, depth);
        var one = (Class<?>) type;
        if (one == String.class) return TEXTS.get(random.nextInt(TEXTS.size()));
        if (one == boolean.class) return random.nextBoolean();
        if (one == int.class || one == Integer.class)
            return random.nextInt(5) == 0 ? Integer.MIN_VALUE + random.nextInt(9) : random.nextInt(1_000);
        if (one == long.class || one == Long.class)
            return random.nextInt(5) == 0 ? Long.MAX_VALUE - random.nextInt(9) : random.nextInt(1_000);
        if (one == double.class || one == Double.class)
            return random.nextInt(3) == 0 ? (double) random.nextInt(2) : random.nextDouble();
        if (one == Object.class)
            return List.<Object>of("text", 7L, Long.MIN_VALUE, 0.25, 3.0).get(random.nextInt(5));
        if (one == Instant.class) return instant();
        if (one == Duration.class)
            return Duration.ofSeconds(random.nextInt(20_000) - 10_000L, random.nextInt(3) * 123_456_789L);
        if (one == LocalDate.class) return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2_000));
        if (one == ZoneId.class)
            return ZoneId.of(List.of("Asia/Ho_Chi_Minh", "UTC", "+07:00").get(random.nextInt(3)));
        if (one == SurfaceName.class) return new SurfaceName(TEXTS.get(random.nextInt(TEXTS.size())));
        if (one == Colour.class) return new Colour(random.nextInt(0x1000000));
        if (one.isEnum()) return one.getEnumConstants()[random.nextInt(one.getEnumConstants().length)];
        if (one.isRecord()) return record(one, depth);
        var kinds = kinds(one);
        // Looks hold looks; at some depth only those that hold none.
        if (depth > 4)
            kinds = kinds.stream()
                    .filter(kind -> !List.of("Stack", "Split", "Inline").contains(kind.getSimpleName()))
                    .toList();
        return record(kinds.get(random.nextInt(kinds.size())), depth + 1);
    }

    private Instant instant() {
        return switch (random.nextInt(8)) {
            case 0 -> Instant.MIN;
            case 1 -> Instant.MAX;
            case 2 -> Instant.EPOCH;
            default ->
                Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000), random.nextInt(1_000_000_000));
        };
    }

    private Object many(ParameterizedType type, int depth) {
        var of = type.getActualTypeArguments();
        int size = random.nextInt(4);
        if (type.getRawType() == Map.class) {
            var map = new HashMap<Object, Object>();
            for (int i = 0; i < size; i++) map.put(of(of[0], depth), of(of[1], depth));
            return map;
        }
        var list = new ArrayList<Object>();
        for (int i = 0; i < size; i++) list.add(of(of[0], depth));
        return type.getRawType() == Set.class ? new HashSet<>(list) : list;
    }

    public Object record(Class<?> type, int depth) {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        var types = new Class<?>[components.length];
        for (int at = 0; at < components.length; at++) {
            types[at] = components[at].getType();
            boolean absent =
                    components[at].getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean();
            values[at] = absent ? null : of(components[at].getGenericType(), depth);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
