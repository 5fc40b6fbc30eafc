package khaimac.notation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;

/**
 * A record: its components in their order, each by its name. Its forms are looked up when first needed: looks hold
 * looks.
 */
final class RecordForm implements Form {
    private static final Map<Class<?>, RecordForm> MADE = new ConcurrentHashMap<>();

    private final Class<?> type;
    private final @Nullable String kind;
    private final List<SerializedString> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<MethodHandle> accessors = new ArrayList<>();
    private final boolean[] mayBeAbsent;
    private final MethodHandle constructor;
    private volatile Form @Nullable [] forms;

    static RecordForm of(Class<?> type) {
        var known = MADE.get(type);
        if (known != null) return known;
        var form = new RecordForm(type);
        MADE.put(type, form);
        return form;
    }

    private RecordForm(Class<?> type) {
        this.type = type;
        boolean member = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
        this.kind = member ? Spelling.kebab(type.getSimpleName()) : null;
        var components = type.getRecordComponents();
        this.mayBeAbsent = new boolean[components.length];
        try {
            var lookup = MethodHandles.lookup();
            var types = new Class<?>[components.length];
            for (int at = 0; at < components.length; at++) {
                var component = components[at];
                types[at] = component.getType();
                names.add(new SerializedString(Spelling.kebab(component.getName())));
                places.put(names.get(at).getValue(), at);
                mayBeAbsent[at] = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.add(lookup.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class)));
            }
            var made = type.getDeclaredConstructor(types);
            made.setAccessible(true);
            this.constructor = lookup.unreflectConstructor(made)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the house cannot be read: " + type.getName(), e);
        }
    }

    @Nullable
    String kind() {
        return kind;
    }

    int size() {
        return names.size();
    }

    SerializedString name(int at) {
        return names.get(at);
    }

    @Nullable
    Object component(Object record, int at) {
        try {
            return accessors.get(at).invokeExact(record);
        } catch (Throwable e) {
            throw new IllegalStateException("a component of " + type.getName() + " cannot be read", e);
        }
    }

    @Override
    public Object read(JsonParser in) {
        Notation.expect(JsonToken.START_OBJECT, in.currentToken());
        if (kind == null) return rest(in);
        Notation.expect(JsonToken.PROPERTY_NAME, in.nextToken());
        if (!in.currentName().equals("is")) throw new Notation.Unreadable("what it is must stand first");
        Notation.expect(JsonToken.VALUE_STRING, in.nextToken());
        if (!kind.equals(in.getString())) throw new Notation.Unreadable("expected a " + kind);
        return rest(in);
    }

    /** After the opening brace, or after the kind. */
    Object rest(JsonParser in) {
        var readers = forms();
        var values = new @Nullable Object[size()];
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var place = places.get(in.currentName());
            if (place == null) throw new Notation.Unreadable(type.getSimpleName() + " has no " + in.currentName());
            if (values[place] != null) throw new Notation.Unreadable("twice: " + in.currentName());
            in.nextToken();
            values[place] = readers[place].read(in);
        }
        Notation.expect(JsonToken.END_OBJECT, in.currentToken());
        for (int at = 0; at < values.length; at++) {
            if (values[at] == null && !mayBeAbsent[at])
                throw new Notation.Unreadable(type.getSimpleName() + " lacks " + name(at));
        }
        try {
            return constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new Notation.Unreadable("not a " + type.getSimpleName(), e);
        }
    }

    private Form[] forms() {
        var known = forms;
        if (known != null) return known;
        var made = Arrays.stream(type.getRecordComponents())
                .map(component -> Forms.of(component.getGenericType()))
                .toArray(Form[]::new);
        forms = made;
        return made;
    }
}
