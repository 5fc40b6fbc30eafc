package khaimac.showfile.looks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.scene.Look;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;

/** A film; its end can start a cue. */
final class FilmKind {
    private static final Part<String> FILE = Part.required("film", Common.FILE, "The film file.");
    private static final Part<Duration> LENGTH =
            Part.of("length", Times.LENGTH, "How long it runs, if you know; rehearsals end it then.");
    private static final Part<Look.FilmEnd> THEN =
            Part.of("then", Shapes.words(ends()), "At its end: hold the last picture, show the idle look, or loop.");

    private static final Form<Look.Film> FORM = new Form<>(
            "film",
            List.of(FILE, LENGTH, THEN),
            fields -> {
                var file = fields.get(FILE);
                var length = fields.get(LENGTH);
                var then = fields.get(THEN, Look.FilmEnd.HOLD);
                return file == null ? null : new Look.Film(file, length, then);
            },
            (look, out) ->
                    out.put(FILE, look.file()).put(LENGTH, look.length()).put(THEN, look.then(), Look.FilmEnd.HOLD));

    private static Map<String, Look.FilmEnd> ends() {
        var ends = new LinkedHashMap<String, Look.FilmEnd>();
        ends.put("hold", Look.FilmEnd.HOLD);
        ends.put("idle", Look.FilmEnd.IDLE);
        ends.put("loop", Look.FilmEnd.LOOP);
        return ends;
    }

    static final LookKind<Look.Film> KIND = new LookKind<>("film", Look.Film.class, FORM, """
        {"film": "media/phong-su.mp4", "length": "16m", "then": "hold"}\
        """);

    private FilmKind() {}
}
