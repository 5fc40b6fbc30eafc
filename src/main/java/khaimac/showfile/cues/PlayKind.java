package khaimac.showfile.cues;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.scene.Tune;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import khaimac.showfile.looks.Common;
import org.jspecify.annotations.Nullable;

/** Plays a sound. */
final class PlayKind {
    private static final Part<String> FILE = Part.required("file", Common.FILE, "The sound file.");
    private static final Part<String> NAME =
            Part.of("name", Shapes.NAME, "What it is stopped by; its file if not said.");
    private static final Part<String> TO =
            Part.of("to", Shapes.TEXT, "A speaker of the hall file; the sound of the machine if not said.");
    private static final Part<Double> LEVEL =
            Part.of("level", Shapes.fraction(0, 1), "How loud, 0 to 1; 1 if not said.");
    private static final Part<Duration> FADE = Part.of("fade", Times.LENGTH, "Comes in over this long.");
    private static final Part<Boolean> LOOP = Part.of("loop", Shapes.YES_NO, "Again and again until stopped.");
    private static final Part<Duration> LENGTH =
            Part.of("length", Times.LENGTH, "When it is over; as long as its file if not said.");
    private static final Part<Boolean> SOLEMN =
            Part.of("solemn", Shapes.YES_NO, "While it is heard other cues wait, and BLANK asks twice.");
    private static final Part<Boolean> DUCK = Part.of(
            "duck", Shapes.YES_NO, "Goes down under films and under sounds that do not, and comes back: music.");
    private static final Part<Boolean> LEVEL_OFF =
            Part.of("level-off", Shapes.YES_NO, "As loud as its file is, not as loud as all the others.");

    private static final Form<Tune> FORM = new Form<>(
            "sound",
            List.of(FILE, NAME, TO, LEVEL, FADE, LOOP, LENGTH, SOLEMN, DUCK, LEVEL_OFF),
            PlayKind::read,
            PlayKind::write);

    /** A file by its name, or with more to say about it. */
    private static final Shape<Tune> SOUND = new Shape<>() {
        @Override
        public @Nullable Tune read(Node node, Reader reader) {
            if (!(node instanceof Node.Text)) return FORM.read(node, reader);
            var file = Common.FILE.read(node, reader);
            return file == null ? null : Tune.of(file);
        }

        @Override
        public Object write(Tune tune, Setting setting) {
            return tune.equals(Tune.of(tune.file())) ? tune.file() : FORM.write(tune, setting);
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("anyOf", List.of(Map.of("type", "string"), FORM.schema(schemas)));
        }
    };

    private static final Part<List<Tune>> PART = Part.of(
            "play",
            Shapes.oneOrMore(SOUND),
            "Plays a sound: a file, or {file, name, to, level, fade, loop, length, solemn, duck, level-off}.");

    static final CueKind<List<Tune>> KIND = new CueKind<>(
            PART,
            (tunes, entrance) -> tunes.stream().<Change>map(Change.Play::new).toList(),
            changes -> {
                var tunes = changes.stream()
                        .filter(Change.Play.class::isInstance)
                        .map(change -> ((Change.Play) change).tune())
                        .toList();
                return tunes.isEmpty() ? null : tunes;
            },
            """
            {"on": "go", "name": "Quốc ca", "play": {"file": "media/quoc-ca.ogg", "length": "1m", "solemn": true}}\
            """);

    private PlayKind() {}

    private static @Nullable Tune read(Fields fields) {
        var file = fields.get(FILE);
        boolean loop = fields.get(LOOP, false);
        boolean solemn = fields.get(SOLEMN, false);
        boolean ducks = fields.get(DUCK, false);
        var length = fields.get(LENGTH);
        if (solemn && loop)
            says(
                    fields,
                    LOOP,
                    new Sentence("Âm thanh trang nghiêm lặp mãi.", "What is solemn is played again and again."),
                    new Sentence(
                            "Các lệnh khác chờ cho tới khi có người dừng nó.",
                            "Other cues wait until somebody stops it."));
        else if (solemn && length == null)
            says(
                    fields,
                    SOLEMN,
                    new Sentence(
                            "Âm thanh trang nghiêm chưa ghi độ dài.",
                            "How long this takes, which is solemn, is not said."),
                    new Sentence(
                            "Các lệnh khác chờ cho tới khi máy phát báo đã phát xong; máy phát hỏng thì chờ mãi. Hãy"
                                    + " thêm \"length\".",
                            "Other cues wait until a player says that it is over; for ever, where it fails. Add"
                                    + " \"length\"."));
        return file == null
                ? null
                : new Tune(
                        fields.get(NAME, file),
                        file,
                        fields.get(TO, ""),
                        fields.get(LEVEL, 1.0),
                        fields.get(FADE, Duration.ZERO),
                        loop,
                        length,
                        solemn,
                        ducks,
                        !fields.get(LEVEL_OFF, false));
    }

    private static void says(Fields fields, Part<?> at, Sentence what, Sentence now) {
        fields.reader().warning(fields.at(at), what, now, Sentence.NONE);
    }

    private static void write(Tune tune, Out out) {
        out.put(FILE, tune.file())
                .put(NAME, tune.name(), tune.file())
                .put(TO, tune.to(), "")
                .put(LEVEL, tune.level(), 1.0)
                .put(FADE, tune.fade(), Duration.ZERO)
                .put(LOOP, tune.loop(), false)
                .put(LENGTH, tune.length())
                .put(SOLEMN, tune.solemn(), false)
                .put(DUCK, tune.ducks(), false)
                .put(LEVEL_OFF, !tune.levelled(), false);
    }
}
