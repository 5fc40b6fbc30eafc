package khaimac.app;

import java.lang.reflect.Field;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Fills a verb from words that need no thinking, by the same annotations that picocli reads. Picocli builds a model of
 * every option before it reads the first; guard, desk and player would each wait for that. Any word that is not plain
 * is left to it.
 */
final class PlainWords {
    private static final String LANGUAGE = "--lang";

    private PlainWords() {}

    /** @return whether the verb was filled just as picocli would have; if not, it is to be thrown away */
    static boolean fill(Object verb, List<String> words) {
        var options = new HashMap<String, Field>();
        var places = new ArrayList<Field>();
        var missing = new ArrayList<Field>();
        for (var field : verb.getClass().getDeclaredFields()) {
            var option = field.getAnnotation(Option.class);
            if (option != null) {
                for (var name : option.names()) options.put(name, field);
                if (option.required()) missing.add(field);
            }
            if (field.isAnnotationPresent(Parameters.class)) places.add(field);
        }
        return fill(verb, new ArrayDeque<>(words), options, places, missing);
    }

    private static boolean fill(
            Object verb,
            ArrayDeque<String> words,
            Map<String, Field> options,
            List<Field> places,
            List<Field> missing) {
        // More than one place has an order, and that is said in words that picocli understands.
        if (places.size() > 1) return false;
        var empty = new ArrayDeque<>(places);
        var given = new ArrayList<Field>();
        while (!words.isEmpty()) {
            var word = words.remove();
            if (word.equals(LANGUAGE)) {
                // Main has looked at it already.
                var language = words.poll();
                if (Arrays.stream(Language.values()).noneMatch(one -> one.name().equalsIgnoreCase(language)))
                    return false;
                continue;
            }
            var field = word.startsWith("-") ? options.get(word) : empty.poll();
            if (field == null || given.contains(field)) return false;
            given.add(field);
            var type = field.getType();
            var value = type == boolean.class ? (Object) true : value(type, word.startsWith("-") ? words.poll() : word);
            if (value == null || !set(field, verb, value)) return false;
        }
        return empty.isEmpty() && given.containsAll(missing);
    }

    private static @Nullable Object value(Class<?> type, @Nullable String word) {
        if (word == null || word.isEmpty() || word.startsWith("-") || word.startsWith("\"")) return null;
        if (type == String.class) return word;
        if (type == Path.class) return path(word);
        if (type == int.class && word.matches("[1-9][0-9]{0,8}|0")) return Integer.valueOf(word);
        if (type == double.class && word.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) return Double.valueOf(word);
        return null;
    }

    private static @Nullable Path path(String word) {
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static boolean set(Field field, Object verb, Object value) {
        try {
            field.setAccessible(true);
            field.set(verb, value);
            return true;
        } catch (IllegalAccessException e) {
            return false;
        }
    }
}
