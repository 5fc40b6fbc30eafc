package khaimac.engine;

import java.time.Duration;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.show.Segment;
import khaimac.show.Show;

/** What a cue waits for, as it is read before its name or behind it. */
final class CueWaits {
    private CueWaits() {}

    /** What a cue waits for; nothing where that is a GO. */
    static Sentence of(Show show, Segment segment, int index) {
        return switch (segment.cues().get(index).trigger()) {
            case Trigger.Go() -> Sentence.NONE;
            case Trigger.FromStart(var after) ->
                after.isZero()
                        ? new Sentence("khi phần bắt đầu", "as the part begins")
                        : span("sau khi phần bắt đầu ", after, " after the part begins");
            case Trigger.FromEnd(var after) ->
                after.isZero()
                        ? new Sentence("khi hết giờ", "as time is up")
                        : after.isNegative()
                                ? span("trước khi hết giờ ", after, " before time is up")
                                : span("sau khi hết giờ ", after, " after time is up");
            case Trigger.At(var instant) -> {
                var at = instant.atZone(show.zone());
                var time = Digits.two(at.getHour()) + ":" + Digits.two(at.getMinute());
                yield new Sentence("lúc " + time, "at " + time);
            }
            case Trigger.After(int other, var by) -> {
                var name = segment.cues().get(other).name();
                if (!name.isEmpty()) yield span("sau “" + name + "” ", by, " after \"" + name + "\"");
                yield other == index - 1
                        ? span("sau lệnh ngay trên ", by, " after the cue above")
                        : span("sau lệnh " + (other + 1) + " ", by, " after cue " + (other + 1));
            }
            case Trigger.FilmEnd() -> {
                var film = film(show, segment, index);
                if (film.isEmpty()) yield new Sentence("khi hết phim", "as the film ends");
                var called = show.calledFilm(film);
                yield new Sentence(
                        "khi hết phim “" + called.vi() + "”", "as the film \"" + called.en() + "\" ends");
            }
            case Trigger.Overtime() -> new Sentence("khi quá giờ", "when it is over time");
            case Trigger.Warning() -> span("khi còn ", segment.warn(), " before time is up");
        };
    }

    private static Sentence span(String before, Duration length, String after) {
        var span = TimingWords.span(length);
        return new Sentence(before + span.vi(), span.en() + after);
    }

    /** The film that the segment has put up before a cue; empty where it puts up none. */
    private static String film(Show show, Segment segment, int index) {
        var found = "";
        for (var cue : segment.cues().subList(0, index)) {
            for (var change : cue.changes()) {
                if (!(change instanceof Change.Put put)) continue;
                var look =
                        switch (put.look()) {
                            case LookRef.Inline(var written) -> written;
                            case LookRef.Named(var name) -> show.looks().get(name);
                        };
                var film = look == null ? null : Looks.first(look, Look.Film.class);
                if (film != null) found = film.file();
            }
        }
        return found;
    }
}
