package khaimac.panel;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.notation.Spelling;
import khaimac.notation.Tree;
import khaimac.scene.Colour;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What goes between desk and page as declarations of TypeScript, made of the records themselves. */
final class Declarations {
    private static final Set<Class<?>> TEXTS = Set.of(
            String.class,
            Instant.class,
            Duration.class,
            LocalDate.class,
            ZoneId.class,
            Colour.class,
            SurfaceName.class);
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class);
    private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class);

    private final Map<String, String> made = new TreeMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private Declarations() {}

    static String of(Class<?>... roots) {
        var all = new Declarations();
        for (var root : roots) all.name(root);
        for (var next = all.open.poll(); next != null; next = all.open.poll()) all.declare(next);
        return "// Made of the records by a test, and compared with them by it. Do not change it by hand.\n\n"
                + "/** What has become different: see the desk's Difference. */\n"
                + "type Change = unknown[] | {[name: string]: Change};\n\n"
                + String.join("\n", all.made.values());
    }

    /** "ToPage" and "State" in it are "ToPageState". */
    private String name(Class<?> type) {
        if (seen.add(type)) open.add(type);
        var outer = type.getEnclosingClass();
        return (outer == null ? "" : nested(outer)) + type.getSimpleName();
    }

    /** What a type stands in gives it its first name, and is declared only where it is used itself. */
    private static String nested(Class<?> outer) {
        var further = outer.getEnclosingClass();
        return (further == null ? "" : nested(further)) + outer.getSimpleName();
    }

    private void declare(Class<?> type) {
        var name = name(type);
        // What both languages say alike comes once.
        if (type == Sentence.class) made.put(name, "type " + name + " = string | {vi: string, en: string};\n");
        else if (type.isEnum()) made.put(name, "type " + name + " = " + words(type) + ";\n");
        else if (type.isRecord()) made.put(name, record(name, type));
        else if (type.isSealed()) made.put(name, "type " + name + " = " + family(type) + ";\n");
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> "\"" + Spelling.word((Enum<?>) constant) + "\"")
                .collect(Collectors.joining(" | "));
    }

    private String family(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .map(this::name)
                .sorted()
                .collect(Collectors.joining(" | "));
    }

    private String record(String name, Class<?> type) {
        var text = new StringBuilder("interface ").append(name).append(" {\n");
        boolean member = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        if (member)
            text.append("    is: \"")
                    .append(Spelling.kebab(type.getSimpleName()))
                    .append("\";\n");
        for (var component : type.getRecordComponents()) {
            var word = Spelling.kebab(component.getName());
            text.append("    ").append(word.contains("-") ? "\"" + word + "\"" : word);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) text.append('?');
            text.append(": ").append(value(component.getGenericType())).append(";\n");
        }
        return text.append("}\n").toString();
    }

    private String value(Type type) {
        if (type instanceof ParameterizedType many) {
            var of = many.getActualTypeArguments();
            if (many.getRawType() == Map.class) return "Record<string, " + value(of[1]) + ">";
            if (List.of(List.class, Set.class).contains(many.getRawType())) return value(of[0]) + "[]";
        }
        if (!(type instanceof Class<?> one)) throw new IllegalArgumentException("no declaration for " + type);
        if (TEXTS.contains(one)) return "string";
        if (NUMBERS.contains(one)) return "number";
        if (TRUTHS.contains(one)) return "boolean";
        if (one == Object.class) return "string | number | boolean";
        if (one == Tree.class) return "Change";
        return name(one);
    }
}
