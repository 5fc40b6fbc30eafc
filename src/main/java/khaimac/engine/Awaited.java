package khaimac.engine;

import java.time.Instant;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.show.Segment;

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
        var waits = CueWaits.of(run.show(), segment, index);
        if (waits.isEmpty()) return name;
        return new Sentence(name.vi() + " (" + waits.vi() + ")", name.en() + " (" + waits.en() + ")");
    }
}
