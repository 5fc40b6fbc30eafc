package khaimac.notation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.asset.Asset;
import khaimac.scene.Colour;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** One value of every declared type, always the same: how it is written is what a format is. */
final class Samples {
    private final boolean bare;

    /** @param bare without anything that may be left out */
    Samples(boolean bare) {
        this.bare = bare;
    }

    Object of(Type type) {
        if (type instanceof ParameterizedType many) return many(many);
        var one = (Class<?>) type;
        if (one == String.class) return "chữ";
        if (one == boolean.class || one == Boolean.class) return true;
        if (one == int.class || one == Integer.class) return 3;
        if (one == long.class || one == Long.class) return 4L;
        if (one == double.class || one == Double.class) return 0.5;
        if (one == Object.class) return "word";
        if (one == Instant.class) return Instant.parse("2024-01-30T01:20:10.123Z");
        if (one == Duration.class) return Duration.ofMillis(61_500);
        if (one == LocalDate.class) return LocalDate.of(2024, 1, 30);
        if (one == ZoneId.class) return ZoneId.of("Asia/Ho_Chi_Minh");
        if (one == SurfaceName.class) return new SurfaceName("backdrop");
        if (one == Colour.class) return new Colour(0x12ABEF);
        if (one == Bytes.class) return new Bytes(new byte[] {1, 2, 3});
        if (one.isEnum()) return one.getEnumConstants()[0];
        if (one.isRecord()) return record(one);
        return record(AnyValue.kinds(one).stream().min(SIMPLEST).orElseThrow());
    }

    /** Looks hold looks: in others the one with the least in it stands for all of them. */
    private static final Comparator<Class<?>> SIMPLEST = Comparator.<Class<?>>comparingInt(
                    kind -> kind.getRecordComponents().length)
            .thenComparing(Class::getSimpleName);

    private Object many(ParameterizedType type) {
        var of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) return Map.of(of(of[0]), of(of[1]));
        return type.getRawType() == Set.class ? Set.of(of(of[0])) : List.of(of(of[0]));
    }

    Object record(Class<?> type) {
        // A hash is the one text that may not be any text.
        if (type == Asset.class)
            return new Asset("0".repeat(64), 4, Asset.Kind.PICTURE, bare ? null : new Asset.Pixels(3, 3));
        var components = type.getRecordComponents();
        var values = new @Nullable Object[components.length];
        var types = new Class<?>[components.length];
        for (int at = 0; at < components.length; at++) {
            types[at] = components[at].getType();
            boolean absent = bare && components[at].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[at] = absent ? null : of(components[at].getGenericType());
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
