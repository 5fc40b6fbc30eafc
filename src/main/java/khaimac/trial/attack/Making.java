package khaimac.trial.attack;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import khaimac.engine.Seen;
import khaimac.notation.Bytes;
import khaimac.notation.Spelling;
import khaimac.scene.Colour;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * Makes a message that is right in every way, of what its type says of itself and of what is true at the house: it gets
 * as far as anybody's message can. It is texts, numbers, lists and objects, and may be spoilt before it is written.
 */
final class Making {
    private static final List<String> WORDS = List.of(
            "Kính chào quý vị đại biểu",
            "LỄ TRAO TẶNG HUY HIỆU ĐẢNG",
            "{show.title}",
            "{now.name} {next.name}",
            "Ủy ban nhân dân huyện Vĩnh Bảo",
            "👩‍👩‍👧 ‏עברית");

    /** Looks hold looks; from there on only the one with the least in it. */
    private static final int DEEP = 3;

    private static final int MANY = 4;
    private static final int HOUR = 3_600;

    private final Random dice;
    private final Known known;
    private final long number;
    private final List<byte[]> beside = new ArrayList<>();
    private @Nullable Class<?> inside;
    private String look = "";

    /** @param number what the answer will bear */
    Making(Random dice, Known known, long number) {
        this.dice = dice;
        this.known = known;
        this.number = number;
    }

    Map<String, Object> of(Kind kind) {
        inside = kind.inside();
        return record(kind.message(), 0);
    }

    /** The bytes that travel behind what was made. */
    byte[] beside() {
        var all = new java.io.ByteArrayOutputStream();
        beside.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private Map<String, Object> record(Class<?> type, int depth) {
        var made = new LinkedHashMap<String, Object>();
        if (Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed))
            made.put("is", Spelling.kebab(type.getSimpleName()));
        for (var component : type.getRecordComponents()) {
            boolean absent =
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class) && dice.nextInt(MANY) == 0;
            if (!absent || carries(component))
                made.put(Spelling.kebab(component.getName()), value(component.getGenericType(), component, depth));
        }
        return made;
    }

    /** Whether what this message was to carry is still to be put into it, and goes here. */
    private boolean carries(RecordComponent component) {
        var wanted = inside;
        if (wanted == null) return false;
        var family = component.getType().isRecord() ? Kind.carried(component.getType()) : component.getType();
        return family != null && family.isAssignableFrom(wanted);
    }

    private Object value(Type type, RecordComponent place, int depth) {
        if (type instanceof ParameterizedType many) return many(many, place, depth);
        var one = (Class<?>) type;
        if (one == String.class) return text(place);
        if (one == boolean.class || one == Boolean.class) return dice.nextBoolean();
        if (one == int.class || one == long.class || one == Integer.class || one == Long.class) return whole(place);
        if (one == double.class || one == Double.class) return dice.nextDouble();
        if (one == Object.class) return WORDS.getFirst();
        if (one == Instant.class) return instant(place);
        if (one == Duration.class) return Duration.ofSeconds(dice.nextInt(HOUR)).toString();
        if (one == LocalDate.class)
            return known.now()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .plusDays(dice.nextInt(3))
                    .toString();
        if (one == ZoneId.class) return "Asia/Ho_Chi_Minh";
        if (one == SurfaceName.class) return any(known.surfaces());
        if (one == Colour.class) return "#%06x".formatted(dice.nextInt(0x1000000));
        if (one == Bytes.class) return bytes();
        if (one == Seen.class) return seen();
        if (one.isEnum()) return Spelling.word((Enum<?>) any(List.of(one.getEnumConstants())));
        if (one.isRecord()) return record(one, depth + 1);
        return record(leaf(one, place, depth), depth + 1);
    }

    private Class<?> leaf(Class<?> family, RecordComponent place, int depth) {
        var wanted = inside;
        if (wanted != null && family.isAssignableFrom(wanted)) {
            inside = null;
            return wanted;
        }
        // Other words for a look are of its own kind, mostly: others are refused before anybody reads them.
        var before = family == Look.class && place.getName().equals("text")
                ? known.looks().get(look)
                : null;
        if (before != null && dice.nextInt(MANY) > 0) return before.look().getClass();
        var all = Kind.leaves(family).toList();
        return depth > DEEP ? all.stream().min(SIMPLEST).orElseThrow() : any(all);
    }

    private static final Comparator<Class<?>> SIMPLEST = Comparator.<Class<?>>comparingInt(
                    kind -> kind.getRecordComponents().length)
            .thenComparing(Class::getSimpleName);

    private Object many(ParameterizedType type, RecordComponent place, int depth) {
        var of = type.getActualTypeArguments();
        int size = depth > DEEP ? 1 : 1 + dice.nextInt(MANY - 1);
        if (type.getRawType() == Map.class) {
            var map = new LinkedHashMap<Object, Object>();
            // What is fitted are segments; all else goes by the name of an output.
            var names = place.getName().equals("lengths") ? known.segments() : known.outputs();
            for (int at = 0; at < size; at++) map.put(any(names), value(of[1], place, depth + 1));
            return map;
        }
        var all = new ArrayList<Object>();
        for (int at = 0; at < size; at++) all.add(value(of[0], place, depth + 1));
        return type.getRawType() == Set.class ? new ArrayList<>(new LinkedHashSet<>(all)) : all;
    }

    private String text(RecordComponent place) {
        return switch (place.getName()) {
            case "segment", "before", "pinned" -> any(known.segments());
            case "look" -> {
                look = any(List.copyOf(known.looks().keySet()));
                yield look;
            }
            case "output" -> any(known.outputs());
            case "session" -> any(known.sessions());
            case "id" -> "press-" + number;
            case "code" -> "%04d".formatted(dice.nextInt(10_000));
            case "address" -> "127.0.0.1";
            case "hash" -> "0".repeat(64);
            case "name" ->
                place.getDeclaringRecord() == LookRef.Named.class
                        ? any(List.copyOf(known.looks().keySet()))
                        : any(WORDS);
            default -> any(WORDS);
        };
    }

    private long whole(RecordComponent place) {
        var before = known.looks().get(look);
        return switch (place.getName()) {
            case "number" -> number;
            case "epoch" -> known.epoch();
            case "rev" -> known.rev();
            case "fact" -> known.seq();
            case "basedOn" -> before == null ? 0 : before.rev();
            case "width", "height" -> 16 + dice.nextInt(600);
            case "speed" -> 20 + dice.nextInt(200);
            case "rows" -> 1 + dice.nextInt(8);
            default -> dice.nextInt(100);
        };
    }

    private String instant(RecordComponent place) {
        boolean now = place.getName().equals("sent");
        return known.now().plusSeconds(now ? 0 : dice.nextInt(2 * HOUR) - HOUR).toString();
    }

    private Map<String, Object> seen() {
        var made = new LinkedHashMap<String, Object>();
        made.put("visit", known.seen().visit());
        made.put("step", known.seen().step());
        return made;
    }

    private int bytes() {
        var some = new byte[dice.nextInt(2_000)];
        dice.nextBytes(some);
        beside.add(some);
        return some.length;
    }

    private <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }
}
