package khaimac.trial.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Spoils what was right. */
final class Spoiling {
    private static final int LONG = 4_000;
    private static final int DEEP = 90;
    private static final int MANY = 3_000;

    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"no-such-thing\"",
            "\"all\"",
            quoted("x".repeat(LONG)),
            quoted("Ặ".repeat(LONG)),
            quoted("{show.title} ".repeat(LONG / 10)),
            quoted("{now.name}{{{}}}{"),
            "\"\\u0000\\u0007\\u001b[2J\\u001b]0;x\\u0007\\u009b\"",
            "\"\\u202eoperator\\u2066\\u200f\"",
            "\"\\ud83d\\udc69\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67\"",
            "\"\\ud800\"",
            "\"e\\u0302\\u0323a\\u0302\\u0301\"",
            "\"../../../etc/passwd\"",
            "\"C:\\\\x\\u0000.png\"",
            "\"<script>alert(1)</script>\"",
            "\"\\n\\r\\n\\t\\u2028\\ufeff\"");

    private static final List<String> NUMBERS = List.of(
            "-1",
            "0",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "-9223372036854775808",
            "9223372036854775808",
            "1e308",
            "-1e308",
            "1e999",
            "1e-400",
            "-0.0",
            "0.1",
            "NaN",
            "9".repeat(39),
            "9".repeat(400));

    private static final List<String> LENGTHS = List.of(
            "\"PT-1S\"",
            "\"PT0S\"",
            "\"PT0.000000001S\"",
            "\"P106751991167300D\"",
            "\"PT2562047788015215H30M7.999999999S\"",
            "\"-PT2562047788015215H30M8S\"",
            "\"PT99999999999999999999S\"",
            "\"PT\"");

    private static final List<String> INSTANTS = List.of(
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"+1000000000-12-31T23:59:59.999999999Z\"",
            "\"1970-01-01T00:00:00Z\"",
            "\"2999-02-29T00:00:00Z\"",
            "\"2999-02-28T23:59:60Z\"");

    private static final List<String> DAYS =
            List.of("\"-999999999-01-01\"", "\"+999999999-12-31\"", "\"0000-00-00\"", "\"2023-02-29\"");

    private static final List<String> COLOURS =
            List.of("\"#000000\"", "\"#ffffff\"", "\"#-00001\"", "\"#ffffffff\"", "\"red\"");

    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "7",
            "\"7\"",
            "[" + "1,".repeat(MANY) + "1]",
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "[".repeat(LONG),
            "{\"is\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
            "{\"is\":\"blank\"}",
            "{\"is\":\"stack\",\"layers\":[{\"is\":\"inline\",\"look\":".repeat(20) + "{\"is\":\"blank\"}"
                    + "}]}".repeat(20),
            "{\"is\":\"stack\",\"layers\":[" + "{\"is\":\"inline\",\"look\":{\"is\":\"blank\"}},".repeat(MANY / 10)
                    + "{\"is\":\"inline\",\"look\":{\"is\":\"blank\"}}]}");

    private final Random dice;

    Spoiling(Random dice) {
        this.dice = dice;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** A place in what was made, where something stands. */
    private record Place(Object what, Consumer<Object> put) {
        /** Whether nothing stands inside of it. */
        private boolean isEnd() {
            return !(what instanceof Map) && !(what instanceof List);
        }
    }

    /** One value of it, or two, becomes another. */
    Object wild(Map<String, Object> made) {
        for (int time = dice.nextInt(2); time >= 0; time--) {
            var places = new ArrayList<Place>();
            collect(made, places);
            if (places.isEmpty()) return made;
            var ends = places.stream().filter(Place::isEnd).toList();
            var place = any(ends.isEmpty() || dice.nextInt(8) == 0 ? places : ends);
            place.put().accept(new Raw(other(place.what())));
        }
        return made;
    }

    @SuppressWarnings("unchecked")
    private static void collect(Object part, List<Place> places) {
        switch (part) {
            case Map<?, ?> object -> {
                var names = (Map<String, Object>) object;
                for (var entry : List.copyOf(names.entrySet()))
                    if (!entry.getKey().equals("is"))
                        look(entry.getValue(), places, value -> names.put(entry.getKey(), value));
            }
            case List<?> list -> {
                var values = (List<Object>) list;
                for (int at = 0; at < values.size(); at++) {
                    int here = at;
                    look(values.get(at), places, value -> values.set(here, value));
                }
            }
            default -> {}
        }
    }

    private static void look(Object part, List<Place> places, Consumer<Object> put) {
        places.add(new Place(part, put));
        collect(part, places);
    }

    /** Mostly of the same kind, so that it is read before anybody is astonished. */
    private String other(Object what) {
        if (dice.nextInt(8) == 0) return any(OTHERS);
        return switch (what) {
            case Number _ -> any(NUMBERS);
            case String text when text.startsWith("PT") -> any(LENGTHS);
            case String text when text.endsWith("Z") && text.indexOf('T') > 0 -> any(INSTANTS);
            case Boolean _ -> any(List.of("true", "false"));
            case String text when text.startsWith("#") -> any(COLOURS);
            case String text when text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") -> any(DAYS);
            case String _ -> any(TEXTS);
            default -> any(OTHERS);
        };
    }

    /** Something is not as it should stand there. */
    Object bent(Map<String, Object> made) {
        var objects = new ArrayList<Map<String, Object>>();
        objects(made, objects);
        var object = any(objects);
        var field = any(List.copyOf(object.entrySet()));
        var name = field.getKey();
        var value = field.getValue();
        switch (dice.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 ->
                object.put(name, new Raw(Raw.written(value) + "," + Raw.written(name) + ":" + Raw.written(value)));
            case 2 -> object.put("more", 1);
            case 3 -> object.put(name, new Raw(Raw.written(value) + "}"));
            default -> object.put(name, new Raw("[".repeat(DEEP) + Raw.written(value) + "]".repeat(DEEP)));
        }
        return made;
    }

    @SuppressWarnings("unchecked")
    private static void objects(Object part, List<Map<String, Object>> all) {
        switch (part) {
            case Map<?, ?> object -> {
                if (!object.isEmpty()) all.add((Map<String, Object>) object);
                object.values().forEach(value -> objects(value, all));
            }
            case List<?> list -> list.forEach(value -> objects(value, all));
            default -> {}
        }
    }

    /** Bytes of it are others, are gone, or stand there twice. */
    byte[] broken(byte[] right) {
        var bytes = right.clone();
        if (bytes.length == 0) return bytes;
        switch (dice.nextInt(4)) {
            case 0 -> {
                for (int time = dice.nextInt(5); time >= 0; time--)
                    bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
            }
            case 1 -> bytes = Arrays.copyOf(bytes, dice.nextInt(bytes.length));
            case 2 -> bytes = joined(bytes, Arrays.copyOfRange(bytes, dice.nextInt(bytes.length), bytes.length));
            default -> {
                int from = dice.nextInt(bytes.length);
                int to = Math.min(bytes.length, from + 1 + dice.nextInt(16));
                for (int at = from; at < to; at++) bytes[at] = (byte) dice.nextInt(256);
            }
        }
        return bytes;
    }

    /** A line of words with one of them another. */
    String wildWord(String line) {
        var words = new ArrayList<>(List.of(line.split(" ", -1)));
        words.set(dice.nextInt(words.size()), any(TEXTS).replaceAll("^\"|\"$", ""));
        return String.join(" ", words);
    }

    static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    <T> T any(List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    /** One of so many, each as often as it says. */
    static <T> T weighed(List<T> of, Function<T, Integer> often, Random dice) {
        int at = dice.nextInt(of.stream().mapToInt(often::apply).sum());
        for (var one : of) {
            at -= often.apply(one);
            if (at < 0) return one;
        }
        throw new IllegalStateException("nothing weighs anything");
    }
}
