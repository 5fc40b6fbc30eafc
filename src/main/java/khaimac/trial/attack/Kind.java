package khaimac.trial.attack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of message: a record of a sealed family and, where it carries one of another family, which. The families say
 * it themselves, so what is added tomorrow is said to the house tomorrow.
 *
 * @param inside null: it carries none
 */
record Kind(Class<?> message, @Nullable Class<?> inside) {
    /** Every kind that a family has. */
    static List<Kind> of(Class<?> family) {
        return leaves(family).flatMap(Kind::each).toList();
    }

    /** The records of a family, through the families inside it. */
    static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Kind::leaves)
                : Stream.of(family);
    }

    private static Stream<Kind> each(Class<?> message) {
        var family = carried(message);
        return family == null
                ? Stream.of(new Kind(message, null))
                : leaves(family).map(one -> new Kind(message, one));
    }

    /** The first family that a record carries, itself or in a record. */
    static @Nullable Class<?> carried(Class<?> record) {
        for (var component : record.getRecordComponents()) {
            var type = component.getType();
            if (type.isSealed()) return type;
            var deeper = type.isRecord() ? carried(type) : null;
            if (deeper != null) return deeper;
        }
        return null;
    }

    boolean is(Class<?> one) {
        return one == message || one == inside;
    }

    @Override
    public String toString() {
        return message.getSimpleName() + (inside == null ? "" : "/" + inside.getSimpleName());
    }
}
