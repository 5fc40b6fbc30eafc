package khaimac.showfile.looks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;

/** A film; its end can start a cue. */
final class FilmKind {
    private static final Part<String> FILE = Part.required("film", Common.FILE, "The film file.");
    private static final Part<Duration> LENGTH =
            Part.of("length", Times.LENGTH, "How long the file is, if you know; rehearsals end it then.");
    private static final Part<Duration> FROM = Part.of("from", Times.LENGTH, "Where in the file it begins.");
    private static final Part<Duration> TO = Part.of("to", Times.LENGTH, "Where in the file it ends.");
    private static final Part<Double> VOLUME =
            Part.of("volume", Shapes.fraction(0, 1), "How loud, 0 to 1; 1 if not said, 0 is silent.");
    private static final Part<Look.FilmEnd> THEN =
            Part.of("then", Shapes.words(ends()), "At its end: hold the last picture, show the idle look, or loop.");

    private static final Form<Look.Film> FORM = new Form<>(
            "film",
            List.of(FILE, FROM, TO, LENGTH, THEN, Common.FIT, VOLUME),
            fields -> {
                var file = fields.get(FILE);
                var length = fields.get(LENGTH);
                var then = fields.get(THEN, Look.FilmEnd.HOLD);
                var fit = fields.get(Common.FIT, Look.Fit.CONTAIN);
                double volume = fields.get(VOLUME, 1.0);
                return file == null
                        ? null
                        : new Look.Film(file, from(fields), fields.get(TO), length, then, fit, volume);
            },
            (look, out) -> out.put(FILE, look.file())
                    .put(FROM, look.from(), Duration.ZERO)
                    .put(TO, look.to())
                    .put(LENGTH, look.length())
                    .put(THEN, look.then(), Look.FilmEnd.HOLD)
                    .put(Common.FIT, look.fit(), Look.Fit.CONTAIN)
                    .put(VOLUME, look.volume(), 1.0));

    /** Where it begins; what ends before that is shown from the beginning of the file. */
    private static Duration from(Fields fields) {
        var from = fields.get(FROM, Duration.ZERO);
        var to = fields.has(TO) ? fields.get(TO) : fields.get(LENGTH);
        if (to == null || from.compareTo(to) < 0) return from;
        fields.reader()
                .warning(
                        fields.at(FROM),
                        new Sentence("Phim hết trước khi bắt đầu.", "The film ends before it begins."),
                        new Sentence("“from” bị bỏ qua.", "\"from\" is ignored."),
                        new Sentence("Hãy xem lại \"from\" và \"to\".", "Look at \"from\" and \"to\" again."));
        return Duration.ZERO;
    }

    private static Map<String, Look.FilmEnd> ends() {
        var ends = new LinkedHashMap<String, Look.FilmEnd>();
        ends.put("hold", Look.FilmEnd.HOLD);
        ends.put("idle", Look.FilmEnd.IDLE);
        ends.put("loop", Look.FilmEnd.LOOP);
        return ends;
    }

    static final LookKind<Look.Film> KIND = new LookKind<>("film", Look.Film.class, FORM, """
        {"film": "media/phong-su.mp4", "from": "2s", "to": "15m", "then": "hold", "volume": 0.8}\
        """);

    private FilmKind() {}
}
