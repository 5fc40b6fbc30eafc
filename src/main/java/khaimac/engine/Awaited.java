package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.show.Segment;
import khaimac.show.Show;

/** What comes without a GO: the first thing with its time, and the cues that wait for a film. */
public final class Awaited {
    private Awaited() {}

    /** Empty where nothing but a press will change anything. */
    public static Sentence of(Run run) {
        var due = Due.first(run);
        var words = due == null ? Sentence.NONE : timed(run, due);
        var live = run.live();
        if (live == null) return words;
        for (int cue = 0; cue < live.cues().size(); cue++) {
            boolean waits = live.cues().get(cue).trigger() instanceof Trigger.FilmEnd && !run.isSpent(cue);
            if (waits) words = words.isEmpty() ? waiting(run, cue) : joined(words, waiting(run, cue));
        }
        return words;
    }

    private static Sentence waiting(Run run, int cue) {
        var live = run.live();
        return live == null ? Sentence.NONE : waiting(run, live, cue);
    }

    private static Sentence joined(Sentence one, Sentence other) {
        return new Sentence(one.vi() + "  ·  " + other.vi(), one.en() + "  ·  " + other.en());
    }

    private static Sentence timed(Run run, Due due) {
        var what = switch (due) {
            case Due.MessageEnds(var at, var surface) -> {
                var on = run.show().called(surface);
                yield new Sentence("hết lời nhắn trên " + on.vi(), "the message on " + on.en() + " ends");
            }
            case Due.CueStarts(var at, int cue) -> waiting(run, cue);
            case Due.TimeUp(var at) -> new Sentence("hết giờ phần này", "time is up");
            case Due.SegmentStarts(var at, var id, var how) -> {
                var segment = run.show().segment(id);
                yield Sentence.same("▶ " + (segment == null ? id : segment.name()));
            }
        };
        var time = time(run, due.at());
        return new Sentence("Tự chạy " + time + ": " + what.vi(), "By itself " + time + ": " + what.en());
    }

    private static String time(Run run, Instant at) {
        var local = at.atZone(run.show().zone());
        return Digits.two(local.getHour()) + ":" + Digits.two(local.getMinute()) + ":" + Digits.two(local.getSecond());
    }

    /** What a cue is called, and what it waits for; a GO needs no telling, it is the button. */
    public static Sentence waiting(Run run, Segment segment, int index) {
        var cue = segment.cues().get(index);
        var name = CueWords.of(cue, index, run.show());
        var waits = waits(run.show(), segment, index);
        if (waits.isEmpty()) return name;
        return new Sentence(name.vi() + " (" + waits.vi() + ")", name.en() + " (" + waits.en() + ")");
    }

    /** What a cue waits for; nothing where that is a GO. */
    static Sentence waits(Show show, Segment segment, int index) {
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
                var name = CueWords.of(segment.cues().get(other), other, show);
                yield span("sau “" + name.vi() + "” ", by, " after \"" + name.en() + "\"");
            }
            case Trigger.FilmEnd() -> {
                var film = film(show, segment, index);
                yield film.isEmpty()
                        ? new Sentence("khi hết phim", "as the film ends")
                        : new Sentence("khi hết phim “" + film + "”", "as the film \"" + film + "\" ends");
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
                var look = switch (put.look()) {
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
