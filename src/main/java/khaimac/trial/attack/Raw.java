package khaimac.trial.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import khaimac.notation.Notation;

/**
 * A piece of JSON as it stands, right or wrong: what no program would write.
 *
 * @param json in the place of a value
 */
record Raw(String json) {
    /** A value made of texts, numbers, lists and objects as one line, with every raw piece in its place. */
    static String written(Object part) {
        return switch (part) {
            case Raw(var json) -> json;
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(entry -> written(entry.getKey()) + ":" + written(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(Raw::written).collect(Collectors.joining(",", "[", "]"));
            default -> new String(Notation.write(part), StandardCharsets.UTF_8);
        };
    }
}
