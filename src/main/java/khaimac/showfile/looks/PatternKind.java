package khaimac.showfile.looks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.scene.Look;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** A test picture for technicians. */
final class PatternKind {
    private static final Part<Look.Pattern> PATTERN =
            Part.required("pattern", Shapes.words(patterns()), "Which test picture.");

    private static final Form<Look.TestPattern> FORM = new Form<>(
            "pattern",
            List.of(PATTERN),
            fields -> {
                var pattern = fields.get(PATTERN);
                return pattern == null ? null : new Look.TestPattern(pattern);
            },
            (look, out) -> out.put(PATTERN, look.pattern()));

    private static Map<String, Look.Pattern> patterns() {
        var patterns = new LinkedHashMap<String, Look.Pattern>();
        for (var pattern : Look.Pattern.values())
            patterns.put(pattern.name().toLowerCase(Locale.ROOT).replace('_', '-'), pattern);
        return patterns;
    }

    static final LookKind<Look.TestPattern> KIND = new LookKind<>("pattern", Look.TestPattern.class, FORM, """
        {"pattern": "grid"}\
        """);

    private PatternKind() {}
}
