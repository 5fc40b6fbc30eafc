package khaimac.showfile.halls;

import java.util.Map;
import java.util.function.Function;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Shapes that also say what happens now, when what stands there cannot be read. */
final class Told {
    private Told() {}

    static <T> Shape<T> now(Shape<T> shape, Sentence now) {
        return told(shape, setting -> now);
    }

    /** A part that may be left out, with what it is then. */
    static <T> Part<T> otherwise(String name, Shape<T> shape, T otherwise, String says) {
        return Part.of(name, told(shape, setting -> used(shape.write(otherwise, setting))), says);
    }

    /** A part that has to be there; without it, this happens. */
    static <T> @Nullable T get(Fields fields, Part<T> part, Sentence now) {
        if (fields.has(part)) return fields.get(part);
        fields.reader()
                .error(
                        fields.node(),
                        new Sentence("Thiếu “" + part.name() + "”.", "\"" + part.name() + "\" is missing."),
                        now,
                        new Sentence("Hãy thêm \"" + part.name() + "\": …", "Add \"" + part.name() + "\": …"));
        return null;
    }

    private static Sentence used(Object value) {
        return new Sentence("Dùng giá trị " + value + ".", value + " is used.");
    }

    private static <T> Shape<T> told(Shape<T> shape, Function<Setting, Sentence> now) {
        return new Shape<>() {
            @Override
            public @Nullable T read(Node node, Reader reader) {
                var trial = new Reader(reader.file(), reader.beside(), reader.setting());
                var value = shape.read(node, trial);
                for (var finding : trial.findings()) {
                    boolean isVague = finding.now().isEmpty() || finding.now().equals(Shapes.LEFT_OUT);
                    boolean unsaid = value == null && finding.severity() == Severity.ERROR && isVague;
                    retell(finding, unsaid ? now.apply(reader.setting()) : finding.now(), reader);
                }
                return value;
            }

            @Override
            public Object write(T value, Setting setting) {
                return shape.write(value, setting);
            }

            @Override
            public Map<String, Object> schema(Schemas schemas) {
                return shape.schema(schemas);
            }
        };
    }

    private static void retell(Finding finding, Sentence now, Reader reader) {
        var place = finding.place();
        if (place.path().isEmpty()) say(finding, now, reader);
        else reader.in(place.path(), () -> say(finding, now, reader));
    }

    private static Sentence say(Finding finding, Sentence now, Reader reader) {
        var place = finding.place();
        reader.say(finding.severity(), place.line(), place.column(), finding.what(), now, finding.instead());
        return now;
    }
}
