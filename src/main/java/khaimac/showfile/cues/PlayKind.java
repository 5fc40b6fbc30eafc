package khaimac.showfile.cues;

import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.looks.Common;
import org.jspecify.annotations.Nullable;

/** Plays a sound. */
final class PlayKind {
    private static final Part<String> FILE = Part.required("file", Common.FILE, "The sound file.");
    private static final Part<Boolean> LOOP = Part.of("loop", Shapes.YES_NO, "Again and again until stopped.");
    private static final Part<Double> LEVEL =
            Part.of("level", Shapes.fraction(0, 1), "How loud, 0 to 1; 1 if not said.");

    private static final Form<Change.Play> FORM = new Form<>(
            "sound",
            List.of(FILE, LOOP, LEVEL),
            fields -> {
                var file = fields.get(FILE);
                boolean loop = fields.get(LOOP, false);
                double level = fields.get(LEVEL, 1.0);
                return file == null ? null : new Change.Play(file, loop, level);
            },
            (play, out) ->
                    out.put(FILE, play.file()).put(LOOP, play.loop(), false).put(LEVEL, play.level(), 1.0));

    /** A file by its name, or with more to say about it. */
    private static final Shape<Change.Play> SOUND = new Shape<>() {
        @Override
        public Change.@Nullable Play read(Node node, Reader reader) {
            if (!(node instanceof Node.Text)) return FORM.read(node, reader);
            var file = Common.FILE.read(node, reader);
            return file == null ? null : new Change.Play(file, false, 1);
        }

        @Override
        public Object write(Change.Play play, Setting setting) {
            return play.loop() || play.level() != 1 ? FORM.write(play, setting) : play.file();
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("anyOf", List.of(Map.of("type", "string"), FORM.schema(schemas)));
        }
    };

    private static final Part<List<Change.Play>> PART =
            Part.of("play", Shapes.oneOrMore(SOUND), "Plays a sound: a file, or {file, loop, level}.");

    static final CueKind<List<Change.Play>> KIND = new CueKind<>(
            PART,
            (sounds, entrance) -> List.copyOf(sounds),
            changes -> {
                var sounds = changes.stream()
                        .filter(Change.Play.class::isInstance)
                        .map(Change.Play.class::cast)
                        .toList();
                return sounds.isEmpty() ? null : sounds;
            },
            """
            {"on": "go", "name": "Quốc ca", "play": {"file": "media/quoc-ca.ogg", "level": 0.9}}\
            """);

    private PlayKind() {}
}
