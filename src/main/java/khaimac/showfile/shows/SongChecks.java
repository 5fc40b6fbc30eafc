package khaimac.showfile.shows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.finding.Cure;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.Tune;
import khaimac.show.EveryLook;
import khaimac.show.Show;
import khaimac.showfile.json.Layout;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Times;

/** What is wrong with the words of a song beside its sound. */
final class SongChecks {
    private final Map<String, Tune> tunes = new LinkedHashMap<>();
    private final Set<String> films = new LinkedHashSet<>();

    SongChecks(Show show) {
        for (var segment : show.segments())
            for (var cue : segment.cues())
                for (var change : cue.changes())
                    if (change instanceof Change.Play(var tune)) tunes.putIfAbsent(tune.name(), tune);
        for (var look : EveryLook.in(show)) if (look instanceof Look.Film film) films.add(film.file());
    }

    List<Finding> of(Look.Lyrics look, Place place) {
        var tune = tunes.get(look.with());
        if (tune == null) return films.contains(look.with()) ? List.of() : List.of(unheard(look.with(), place));
        var length = tune.length();
        if (length == null || tune.loop() || look.lines().isEmpty()) return List.of();
        var last = look.lines().getLast();
        if (last.at().compareTo(length) < 0 || last.text().isBlank()) return List.of();
        return List.of(new Finding(
                Severity.WARNING,
                place,
                new Sentence(
                        "Lời “" + last.text() + "” tới lúc " + Times.written(last.at()) + ", âm thanh “" + look.with()
                                + "” chỉ dài " + Times.written(length) + ".",
                        "The line \"" + last.text() + "\" comes at " + Times.written(last.at()) + ", the sound \""
                                + look.with() + "\" is over after " + Times.written(length) + "."),
                new Sentence("Khán giả không thấy lời đó.", "Nobody will read it."),
                new Sentence(
                        "Hãy xem lại giờ của các dòng, hay độ dài của âm thanh.",
                        "Check the times of the lines, or the length of the sound.")));
    }

    private Finding unheard(String name, Place place) {
        var known = new ArrayList<>(tunes.keySet());
        known.addAll(films);
        var only = Nearest.only(name, known);
        return new Finding(
                Severity.WARNING,
                place,
                new Sentence(
                        "Kịch bản không có âm thanh hay phim “" + name + "”.",
                        "The show has no sound or film \"" + name + "\"."),
                new Sentence("Lời bài hát sẽ không chạy.", "The words will not run."),
                Nearest.instead(name, known),
                only == null
                        ? null
                        : new Cure(
                                Cure.instead(name, only),
                                List.of(new Cure.Mend.Inside(
                                        place.line(), place.column(), Layout.quoted(name), Layout.quoted(only)))));
    }
}
