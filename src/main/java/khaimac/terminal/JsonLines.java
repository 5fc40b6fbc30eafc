package khaimac.terminal;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.notation.Spelling;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Times;
import khaimac.showfile.looks.LookKinds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values as lines of JSON: instants with their offset, durations and looks as the show file writes them. */
public final class JsonLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZoneId zone;
    private final Setting setting;

    public JsonLines(ZoneId zone) {
        this.zone = zone;
        this.setting = new Setting(LocalDate.EPOCH, zone, Map.of(), Set.of(), Set.of());
    }

    public String line(Map<String, Object> object) {
        return JSON.writeValueAsString(object);
    }

    public static Map<String, Object> of(Finding finding) {
        var map = new LinkedHashMap<String, Object>();
        map.put("severity", Spelling.word(finding.severity()));
        map.put("file", finding.place().file());
        map.put("line", finding.place().line());
        map.put("column", finding.place().column());
        map.put("path", both(finding.place().path()));
        map.put("what", both(finding.what()));
        map.put("now", both(finding.now()));
        map.put("instead", both(finding.instead()));
        if (finding.cure() != null) map.put("cure", both(finding.cure().words()));
        return map;
    }

    public static Map<String, Object> both(Sentence sentence) {
        var map = new LinkedHashMap<String, Object>();
        map.put("vi", sentence.vi());
        map.put("en", sentence.en());
        return map;
    }

    public String at(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    /** Any value of the house. A record becomes an object; one of a sealed family says which of it it is. */
    public @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> at(instant);
            case Duration length -> Times.written(length);
            case SurfaceName name -> name.text();
            case Style style -> style.name();
            case LookRef.Named(var name) -> name;
            case LookRef.Inline(var look) -> plain(look);
            case Look look -> LookKinds.LOOK.write(look, setting);
            case Enum<?> word -> Spelling.word(word);
            case Map<?, ?> map -> table(map);
            case Collection<?> many ->
                many.stream().sorted(JsonLines::steady).map(this::plain).toList();
            case Record record -> object(record);
            default -> value;
        };
    }

    /** Sets of surfaces come in an order that stays; lists keep theirs. */
    private static int steady(Object one, Object other) {
        return one instanceof SurfaceName a && other instanceof SurfaceName b ? a.compareTo(b) : 0;
    }

    private Map<String, Object> table(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            var plain = plain(value);
            if (plain != null) sorted.put(String.valueOf(plain(key)), plain);
        });
        return sorted;
    }

    private Map<String, Object> object(Record record) {
        var map = new LinkedHashMap<String, Object>();
        for (var family : record.getClass().getInterfaces()) {
            if (family.isSealed())
                map.put("kind", Spelling.kebab(record.getClass().getSimpleName()));
        }
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            var plain = plain(read(component, record));
            if (plain != null) map.put(name(component, map), plain);
        }
        return map;
    }

    /** A component that is itself called kind goes by what it is a kind of: what it belongs to is told first. */
    private static String name(RecordComponent component, Map<String, Object> before) {
        var name = Spelling.kebab(component.getName());
        var of = component.getType().getDeclaringClass();
        return before.containsKey(name) && of != null ? Spelling.kebab(of.getSimpleName()) : name;
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the house cannot be read", e);
        }
    }

    static List<Object> all(Collection<Finding> findings) {
        return findings.stream().<Object>map(JsonLines::of).toList();
    }
}
