package khaimac.notation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import khaimac.finding.Sentence;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The form of every declared type, made when it is first met: scalars, lists, sets, maps, records, sealed families. */
final class Forms {
    private static final Map<Type, Form> MADE = new ConcurrentHashMap<>();

    private Forms() {}

    static Form of(Type type) {
        var known = MADE.get(type);
        if (known != null) return known;
        var form = make(type);
        MADE.put(type, form);
        return form;
    }

    private static Form make(Type type) {
        if (type instanceof ParameterizedType many) return many(many);
        if (!(type instanceof Class<?> one)) throw new IllegalArgumentException("no notation for " + type);
        if (one == String.class) return Forms::text;
        if (one == boolean.class || one == Boolean.class) return JsonParser::getBooleanValue;
        if (one == int.class || one == Integer.class) return JsonParser::getIntValue;
        if (one == long.class || one == Long.class) return JsonParser::getLongValue;
        if (one == double.class || one == Double.class) return Forms::fraction;
        if (one == Object.class) return Forms::scalar;
        if (one == Tree.class) return in -> new Tree(Tree.read(in));
        if (one == Bytes.class) return Forms::bytes;
        var atom = Atoms.reading(one);
        if (atom != null) return in -> atom.apply(text(in));
        if (one.isEnum()) return word(one);
        if (one == Sentence.class) return Forms::sentence;
        if (one.isRecord()) return RecordForm.of(one);
        if (one.isSealed()) return family(one);
        throw new IllegalArgumentException("no notation for " + one.getName());
    }

    private static Form many(ParameterizedType type) {
        var of = type.getActualTypeArguments();
        if (type.getRawType() == List.class) return in -> List.copyOf(list(of[0], in));
        if (type.getRawType() == Set.class)
            return in -> {
                var all = list(of[0], in);
                var set = new LinkedHashSet<>(all);
                if (set.size() < all.size()) throw new Notation.Unreadable("an element stands twice in a set");
                return java.util.Collections.unmodifiableSet(set);
            };
        if (type.getRawType() == Map.class) return in -> map(of[0], of[1], in);
        throw new IllegalArgumentException("no notation for " + type);
    }

    private static List<Object> list(Type of, JsonParser in) {
        Notation.expect(JsonToken.START_ARRAY, in.currentToken());
        var all = new ArrayList<Object>();
        var form = Forms.of(of);
        while (in.nextToken() != JsonToken.END_ARRAY) all.add(form.read(in));
        return all;
    }

    private static Map<Object, Object> map(Type keys, Type values, JsonParser in) {
        Notation.expect(JsonToken.START_OBJECT, in.currentToken());
        var all = new LinkedHashMap<Object, Object>();
        var form = Forms.of(values);
        var atom = keys == String.class ? null : Atoms.reading((Class<?>) keys);
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            Object key = atom == null ? name : atom.apply(name);
            in.nextToken();
            if (all.put(key, form.read(in)) != null) throw new Notation.Unreadable("twice: " + name);
        }
        return Map.copyOf(all);
    }

    private static String text(JsonParser in) {
        Notation.expect(JsonToken.VALUE_STRING, in.currentToken());
        return in.getString();
    }

    /** What both languages say alike may be said once. */
    private static Object sentence(JsonParser in) {
        return in.currentToken() == JsonToken.VALUE_STRING
                ? Sentence.same(in.getString())
                : RecordForm.of(Sentence.class).read(in);
    }

    /** One that is larger than any would be endless, and nobody could write it again. */
    private static double fraction(JsonParser in) {
        double value = in.getDoubleValue();
        if (!Double.isFinite(value)) throw new Notation.Unreadable("a number without an end");
        return value;
    }

    private static Bytes bytes(JsonParser in) {
        if (!(in.objectReadContext() instanceof Unpacking beside)) throw new Notation.Unreadable("bytes in a file");
        return beside.next(in.getIntValue());
    }

    /** A text, a whole number or a fraction. */
    static Object scalar(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> fraction(in);
            case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
            case null, default -> throw new Notation.Unreadable("expected a scalar, found " + in.currentToken());
        };
    }

    private static Form word(Class<?> type) {
        var words = new HashMap<String, Object>();
        for (var constant : type.getEnumConstants()) words.put(Spelling.word((Enum<?>) constant), constant);
        return in -> {
            var found = words.get(text(in));
            if (found == null) throw new Notation.Unreadable("no " + type.getSimpleName() + " " + in.getString());
            return found;
        };
    }

    /** The records of a sealed family, through the families inside it, by kind. */
    private static Form family(Class<?> type) {
        var kinds = new HashMap<String, RecordForm>();
        collect(type, kinds);
        return in -> {
            Notation.expect(JsonToken.START_OBJECT, in.currentToken());
            Notation.expect(JsonToken.PROPERTY_NAME, in.nextToken());
            if (!in.currentName().equals("is")) throw new Notation.Unreadable("what it is must stand first");
            in.nextToken();
            var form = kinds.get(text(in));
            if (form == null)
                throw new Notation.Unreadable("no " + type.getSimpleName() + " of kind " + in.getString());
            return form.rest(in);
        };
    }

    private static void collect(Class<?> type, Map<String, RecordForm> kinds) {
        for (var each : type.getPermittedSubclasses()) {
            if (!each.isRecord()) collect(each, kinds);
            else {
                var form = RecordForm.of(each);
                if (kinds.put(String.valueOf(form.kind()), form) != null)
                    throw new IllegalArgumentException("two of a kind: " + each.getName());
            }
        }
    }
}
