package khaimac.engine;

import java.time.Duration;
import java.util.LinkedHashSet;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.show.Segment;

/** What a cue is called: by its name, else by what it does. */
public final class CueWords {
    private CueWords() {}

    /** What a cue is called, and what it waits for; a GO needs no telling, it is the button. */
    public static Sentence waiting(Run run, Segment segment, int index) {
        var cue = segment.cues().get(index);
        var name = of(cue, index);
        var waits = waits(run, segment, index);
        if (waits.isEmpty()) return name;
        return new Sentence(name.vi() + " (" + waits.vi() + ")", name.en() + " (" + waits.en() + ")");
    }

    private static Sentence waits(Run run, Segment segment, int index) {
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
                var at = instant.atZone(run.show().zone());
                var time = Digits.two(at.getHour()) + ":" + Digits.two(at.getMinute());
                yield new Sentence("lúc " + time, "at " + time);
            }
            case Trigger.After(int other, var by) -> {
                var name = of(segment.cues().get(other), other);
                yield span("sau “" + name.vi() + "” ", by, " after \"" + name.en() + "\"");
            }
            case Trigger.FilmEnd() -> {
                var film = film(run, segment, index);
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
    private static String film(Run run, Segment segment, int index) {
        var found = "";
        for (var cue : segment.cues().subList(0, index)) {
            for (var change : cue.changes()) {
                if (!(change instanceof Change.Put put)) continue;
                var look = switch (put.look()) {
                    case LookRef.Inline(var written) -> written;
                    case LookRef.Named(var name) -> run.look(name);
                };
                var film = look == null ? null : Looks.first(look, Look.Film.class);
                if (film != null) found = film.file();
            }
        }
        return found;
    }

    public static Sentence of(Cue cue, int index) {
        if (!cue.name().isEmpty()) return Sentence.same(cue.name());
        var surfaces = new LinkedHashSet<String>();
        var effects = new LinkedHashSet<String>();
        for (var change : cue.changes()) {
            switch (change) {
                case Change.Put put -> surfaces.add(put.surface().text());
                case Change.Clear clear -> surfaces.add(clear.surface().text());
                case Change.Page page -> surfaces.add(page.surface().text());
                case Change.Level level -> surfaces.add(level.surface().text());
                case Change.Idle idle -> surfaces.add(idle.surface().text());
                case Change.Sound sound -> effects.add(FactWords.effect(sound));
                case Change.Device device -> effects.add(FactWords.effect(device));
                case Change.Send send -> effects.add(FactWords.effect(send));
            }
        }
        if (surfaces.isEmpty() && effects.isEmpty()) return new Sentence("Lệnh " + (index + 1), "Cue " + (index + 1));
        if (surfaces.isEmpty()) return Sentence.same(String.join(", ", effects));
        var names = String.join(", ", surfaces);
        return new Sentence("Đổi hình: " + names, "Pictures: " + names);
    }
}
