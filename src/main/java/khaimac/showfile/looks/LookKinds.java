package khaimac.showfile.looks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Every kind of look. To add one: a record in {@link Look}, a file beside this one, a line here. */
public final class LookKinds {
    public static final List<LookKind<?>> ALL = List.of(
            TitleKind.KIND,
            CrawlKind.KIND,
            TickerKind.KIND,
            CountdownKind.KIND,
            ClockKind.KIND,
            MessageKind.KIND,
            ImageKind.KIND,
            SlidesKind.KIND,
            PagesKind.KIND,
            FilmKind.KIND,
            LiveKind.KIND,
            RosterKind.KIND,
            LyricsKind.KIND,
            DrawKind.KIND,
            AgendaKind.KIND,
            CountKind.KIND,
            ScoreKind.KIND,
            ColourKind.KIND,
            BlankKind.KIND,
            PatternKind.KIND,
            EmblemsKind.KIND,
            ThirdKind.KIND,
            CodeKind.KIND,
            StackKind.KIND,
            BoxKind.KIND,
            ScrimKind.KIND,
            SplitKind.KIND);

    private static final Sentence UNCLEAR =
            new Sentence("Không rõ đây là loại hình gì.", "It is not clear what kind of look this is.");

    /** What people call a look. Every kind knows it; it counts where cues call the look by a key. */
    public static final Part<String> NAME = Part.of("name", Shapes.NAME, "Under \"looks\": what people call it.");

    /** A look written in place: the kind whose word it has. */
    public static final Shape<Look> LOOK = new Shape<>() {
        @Override
        public @Nullable Look read(Node node, Reader reader) {
            if (!(node instanceof Node.Obj object)) {
                reader.error(
                        node,
                        new Sentence("Ở đây cần một hình { … }.", "A look { … } is needed here."),
                        Shapes.LEFT_OUT,
                        Sentence.NONE);
                return null;
            }
            for (var entry : object.entries()) {
                var kind = Written.BY_WORD.get(entry.key());
                if (kind != null && kind.isMeant(object)) return kind.form().read(node, reader);
            }
            var words = ALL.stream().map(LookKind::word).toList();
            for (var entry : object.entries()) {
                if (Nearest.only(entry.key(), words) == null) continue;
                reader.unknown(
                        Severity.ERROR, entry.line(), entry.column(), UNCLEAR, Shapes.LEFT_OUT, entry.key(), words);
                return null;
            }
            var first = object.entries().isEmpty()
                    ? ""
                    : object.entries().getFirst().key();
            reader.error(node, UNCLEAR, Shapes.LEFT_OUT, reader.instead(first, words));
            return null;
        }

        @Override
        public Object write(Look look, Setting setting) {
            return LookKinds.write(look, setting);
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return schemas.ref("look", () -> {
                // if/then per kind: an editor then speaks of the kind that was meant, not of all of them.
                var choices = ALL.stream()
                        .<Object>map(kind -> {
                            var choice = new LinkedHashMap<String, Object>();
                            choice.put("if", chosen(kind));
                            choice.put("then", kind.form().and(NAME).schema(schemas));
                            return choice;
                        })
                        .toList();
                var schema = new LinkedHashMap<String, Object>();
                schema.put("type", "object");
                schema.put(
                        "anyOf",
                        ALL.stream()
                                .<Object>map(kind -> Map.of("required", List.of(kind.word())))
                                .toList());
                schema.put("allOf", choices);
                return schema;
            });
        }
    };

    private LookKinds() {}

    /**
     * A kind as it is written among looks, made ready once: a long show has many.
     *
     * @param owners the words of other kinds that have this kind's word among their parts
     */
    private record Written(Form<? extends Look> form, List<String> owners) {
        static final Map<String, Written> BY_WORD = byWord();

        private static Map<String, Written> byWord() {
            var known = new HashMap<String, Written>();
            for (var kind : ALL) known.put(kind.word(), new Written(kind.form().and(NAME), LookKinds.owners(kind)));
            return Map.copyOf(known);
        }

        /** "clock" in a scoreboard is a part of it, wherever it stands; also where somebody wrote "scor". */
        boolean isMeant(Node.Obj object) {
            return owners.isEmpty()
                    || object.entries().stream().allMatch(entry -> Nearest.of(entry.key(), owners) == null);
        }
    }

    /** The words of other kinds that have this kind's word among their parts. */
    private static List<String> owners(LookKind<?> kind) {
        return ALL.stream()
                .filter(other -> !other.word().equals(kind.word())
                        && other.form().parts().stream()
                                .anyMatch(part -> part.name().equals(kind.word())))
                .map(LookKind::word)
                .toList();
    }

    private static Map<String, Object> chosen(LookKind<?> kind) {
        var chosen = new LinkedHashMap<String, Object>();
        chosen.put("required", List.of(kind.word()));
        var owners = owners(kind);
        if (!owners.isEmpty())
            chosen.put(
                    "not",
                    Map.of(
                            "anyOf",
                            owners.stream()
                                    .map(owner -> Map.of("required", List.of(owner)))
                                    .toList()));
        return chosen;
    }

    private static Object write(Look look, Setting setting) {
        for (var kind : ALL) if (kind.type().isInstance(look)) return write(kind, look, setting);
        throw new IllegalStateException("no kind for " + look);
    }

    private static <T extends Look> Object write(LookKind<T> kind, Look look, Setting setting) {
        return kind.form().write(kind.type().cast(look), setting);
    }
}
