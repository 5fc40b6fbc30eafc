package khaimac.showfile.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.LookRules;
import khaimac.scene.PageText;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/** The shapes every language is built from: texts, numbers, choices, lists and tables. */
public final class Shapes {
    /** What happens to a value that could not be read. */
    public static final Sentence LEFT_OUT = new Sentence("Mục này bị bỏ qua.", "It is left out.");

    private static final int MANY = 100_000;

    private Shapes() {}

    public static final Shape<String> TEXT = of(
            Map.of("type", "string"),
            (node, reader) -> node instanceof Node.Text text ? text.value() : null,
            text -> text,
            new Sentence("Ở đây cần một đoạn chữ trong dấu ngoặc kép.", "A text in quotes is needed here."));

    /** A text that is no longer than anybody's name; the end of a longer one is left out. */
    public static final Shape<String> NAME = new Shape<>() {
        @Override
        public @Nullable String read(Node node, Reader reader) {
            var text = TEXT.read(node, reader);
            if (text == null || text.length() <= LookRules.NAME) return text;
            reader.warning(
                    node,
                    new Sentence(
                            "Tên này dài " + text.length() + " chữ cái, nhiều nhất là " + LookRules.NAME + ".",
                            "This name has " + text.length() + " letters, at most are " + LookRules.NAME + "."),
                    new Sentence("Phần cuối bị bỏ.", "Its end is left out."),
                    new Sentence("Hãy rút ngắn.", "Shorten it."));
            return PageText.upTo(text, LookRules.NAME);
        }

        @Override
        public Object write(String text, Setting setting) {
            return text;
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("type", "string", "maxLength", LookRules.NAME);
        }
    };

    public static final Shape<Boolean> YES_NO = of(
            Map.of("type", "boolean"),
            (node, reader) -> node instanceof Node.Bool bool ? bool.value() : null,
            yes -> yes,
            new Sentence("Ở đây cần true hoặc false.", "true or false is needed here."));

    public static Shape<Integer> whole(int least, int most) {
        return of(
                Map.of("type", "integer", "minimum", least, "maximum", most),
                (node, reader) -> node instanceof Node.Num num
                                && num.value() == Math.rint(num.value())
                                && num.value() >= least
                                && num.value() <= most
                        ? Integer.valueOf((int) num.value())
                        : null,
                number -> number,
                new Sentence(
                        "Ở đây cần một số nguyên từ " + least + " đến " + most + ".",
                        "A whole number from " + least + " to " + most + " is needed here."));
    }

    public static Shape<Double> fraction(double least, double most) {
        return of(
                Map.of("type", "number", "minimum", least, "maximum", most),
                (node, reader) -> node instanceof Node.Num num && num.value() >= least && num.value() <= most
                        ? Double.valueOf(num.value())
                        : null,
                number -> number == Math.rint(number) ? (Object) (long) (double) number : number,
                new Sentence(
                        "Ở đây cần một số từ " + tidy(least) + " đến " + tidy(most) + ".",
                        "A number from " + tidy(least) + " to " + tidy(most) + " is needed here."));
    }

    /** One of some words. */
    public static <T> Shape<T> words(Map<String, T> known) {
        var names = List.copyOf(known.keySet());
        return new Shape<>() {
            @Override
            public @Nullable T read(Node node, Reader reader) {
                if (node instanceof Node.Text(var word, int line, int column)) {
                    var value = known.get(word);
                    if (value != null) return value;
                    reader.unknown(
                            Severity.ERROR,
                            line,
                            column,
                            new Sentence(
                                    "Không có “" + word + "” ở đây.", "\"" + word + "\" is not one of the words here."),
                            LEFT_OUT,
                            word,
                            names);
                    return null;
                }
                reader.error(
                        node,
                        new Sentence("Ở đây cần một trong các từ định sẵn.", "One of some fixed words is needed here."),
                        LEFT_OUT,
                        reader.instead("", names));
                return null;
            }

            @Override
            public Object write(T value, Setting setting) {
                for (var entry : known.entrySet()) if (entry.getValue().equals(value)) return entry.getKey();
                throw new IllegalArgumentException("no word for " + value);
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                return Map.of("enum", names);
            }
        };
    }

    public static <T> Shape<List<T>> list(Shape<T> item) {
        return list(item, 0, MANY, index -> Sentence.NONE);
    }

    /** A list whose items have a name in words, for findings. Items that cannot be read are left out. */
    public static <T> Shape<List<T>> list(Shape<T> item, int least, int most, Function<Integer, Sentence> place) {
        return new Shape<>() {
            @Override
            public @Nullable List<T> read(Node node, Reader reader) {
                if (!(node instanceof Node.Arr array)) {
                    reader.error(
                            node,
                            new Sentence("Ở đây cần một danh sách [ … ].", "A list [ … ] is needed here."),
                            LEFT_OUT,
                            Sentence.NONE);
                    return null;
                }
                if (array.items().size() < least || array.items().size() > most) {
                    reader.error(
                            node,
                            new Sentence(
                                    "Danh sách cần từ " + least + " đến " + most + " mục, ở đây có "
                                            + array.items().size() + ".",
                                    "The list needs " + least + " to " + most + " items, here are "
                                            + array.items().size() + "."),
                            new Sentence("Chỉ đọc số mục cho phép.", "Only as many as allowed are read."),
                            Sentence.NONE);
                }
                var items = new ArrayList<T>();
                int index = 0;
                for (var one : array.items()) {
                    if (index >= most) break;
                    var where = place.apply(index++);
                    var value =
                            where.isEmpty() ? item.read(one, reader) : reader.in(where, () -> item.read(one, reader));
                    if (value != null) items.add(value);
                }
                return items.size() < least ? null : List.copyOf(items);
            }

            @Override
            public Object write(List<T> value, Setting setting) {
                return value.stream().map(one -> item.write(one, setting)).toList();
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                var schema = new LinkedHashMap<String, Object>();
                schema.put("type", "array");
                schema.put("items", item.schema(schemas));
                if (least > 0) schema.put("minItems", least);
                schema.put("maxItems", most);
                return schema;
            }
        };
    }

    /** One, or a list of several; a list of one is written as the one. */
    public static <T> Shape<List<T>> oneOrMore(Shape<T> item) {
        return oneOrMore(item, MANY);
    }

    /** The same, up to so many. */
    public static <T> Shape<List<T>> oneOrMore(Shape<T> item, int most) {
        var many = list(item, 0, most, index -> Sentence.NONE);
        return new Shape<>() {
            @Override
            public @Nullable List<T> read(Node node, Reader reader) {
                if (node instanceof Node.Arr) return many.read(node, reader);
                var one = item.read(node, reader);
                return one == null ? null : List.of(one);
            }

            @Override
            public Object write(List<T> value, Setting setting) {
                return value.size() == 1 ? item.write(value.getFirst(), setting) : many.write(value, setting);
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                return Map.of("anyOf", List.of(item.schema(schemas), many.schema(schemas)));
            }
        };
    }

    /** A table of named values, in the order they are written. Values that cannot be read are left out. */
    public static <T> Shape<Map<String, T>> table(Shape<T> value, Function<String, Sentence> place) {
        return new Shape<>() {
            @Override
            public @Nullable Map<String, T> read(Node node, Reader reader) {
                if (!(node instanceof Node.Obj object)) {
                    reader.error(
                            node,
                            new Sentence("Ở đây cần một mục { … }.", "An object { … } is needed here."),
                            LEFT_OUT,
                            Sentence.NONE);
                    return null;
                }
                var map = new LinkedHashMap<String, T>();
                for (var entry : object.entries()) {
                    var where = place.apply(entry.key());
                    var one = where.isEmpty()
                            ? value.read(entry.value(), reader)
                            : reader.in(where, () -> value.read(entry.value(), reader));
                    if (one != null) map.put(entry.key(), one);
                }
                return map;
            }

            @Override
            public Object write(Map<String, T> map, Setting setting) {
                var out = new LinkedHashMap<String, Object>();
                map.forEach((key, one) -> out.put(key, value.write(one, setting)));
                return out;
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                return Map.of("type", "object", "additionalProperties", value.schema(schemas));
            }
        };
    }

    /** How a simple value is read from a node; null when the node does not hold one. */
    public interface Taking<T> {
        @Nullable
        T from(Node node, Reader reader);
    }

    /** A simple value with one sentence for everything that it is not. */
    public static <T> Shape<T> of(
            Map<String, Object> schema, Taking<T> taking, Function<T, Object> writing, Sentence otherwise) {
        return new Shape<>() {
            @Override
            public @Nullable T read(Node node, Reader reader) {
                var value = taking.from(node, reader);
                if (value == null) reader.error(node, otherwise, LEFT_OUT, Sentence.NONE);
                return value;
            }

            @Override
            public Object write(T value, Setting setting) {
                return writing.apply(value);
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                return schema;
            }
        };
    }

    private static String tidy(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
