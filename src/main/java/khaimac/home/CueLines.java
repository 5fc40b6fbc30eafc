package khaimac.home;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.engine.FactWords;
import khaimac.finding.Sentence;
import khaimac.scene.Entrance;
import khaimac.scene.Flourish;
import khaimac.scene.LookRef;
import khaimac.show.Names;
import khaimac.show.Segment;
import khaimac.show.Show;
import khaimac.showfile.language.Times;

/** The cues of a part as sentences: "khi bắt đầu: phông nền hiện title-a, mờ 0,8 giây". */
final class CueLines {
    private CueLines() {}

    static List<Told.CueLine> of(Show show, Segment segment) {
        var lines = new ArrayList<Told.CueLine>();
        for (var cue : segment.cues())
            lines.add(new Told.CueLine(
                    cue.id(),
                    when(show, segment, cue),
                    cue.changes().stream().map(change -> doing(show, change)).toList()));
        return List.copyOf(lines);
    }

    private static Sentence when(Show show, Segment segment, Cue cue) {
        var when = switch (cue.trigger()) {
            case Trigger.Go _ -> new Sentence("bấm GO", "at GO");
            case Trigger.FromStart(var after) ->
                after.isZero()
                        ? new Sentence("khi bắt đầu", "as it begins")
                        : new Sentence(
                                span(after).vi() + " sau khi bắt đầu",
                                span(after).en() + " after it begins");
            case Trigger.FromEnd(var after) ->
                after.isNegative()
                        ? new Sentence(
                                "còn " + span(after.negated()).vi(),
                                span(after.negated()).en() + " before its end")
                        : new Sentence(
                                span(after).vi() + " sau giờ kết thúc",
                                span(after).en() + " after its end");
            case Trigger.At(var instant) -> {
                var time = Times.written(instant.atZone(show.zone()).toLocalTime());
                yield new Sentence("lúc " + time, "at " + time);
            }
            case Trigger.After(int other, var by) -> {
                var name = other < segment.cues().size()
                        ? segment.cues().get(other).name()
                        : "";
                var called = name.isEmpty() ? Integer.toString(other + 1) : "“" + name + "”";
                yield new Sentence(span(by).vi() + " sau lệnh " + called, span(by).en() + " after cue " + called);
            }
            case Trigger.FilmEnd _ -> new Sentence("khi phim hết", "as the film ends");
            case Trigger.Overtime _ -> new Sentence("khi hết giờ", "when its time is up");
            case Trigger.Warning _ -> new Sentence("khi sắp hết giờ", "when little time is left");
        };
        return cue.name().isEmpty()
                ? when
                : new Sentence(when.vi() + " – " + cue.name(), when.en() + " – " + cue.name());
    }

    private static Told.Doing doing(Show show, Change change) {
        return change instanceof Change.Put(var surface, LookRef.Named(var look), var entrance)
                ? new Told.Doing(of(show, change), surface.text(), look)
                : new Told.Doing(of(show, change), "", "");
    }

    private static Sentence of(Show show, Change change) {
        return switch (change) {
            case Change.Put(var surface, var look, var entrance) ->
                said(show.called(surface), " hiện ", " shows ", show.called(look)).and(entrance(entrance));
            case Change.Clear(var surface, var entrance) ->
                said(show.called(surface), " về hình chờ", " shows its idle look", Sentence.NONE)
                        .and(entrance(entrance));
            case Change.Overlay(var surface, var look, var _) ->
                look == null
                        ? said(show.called(surface), " bỏ lớp phủ", " loses its overlay", Sentence.NONE)
                        : said(show.called(surface), " có lớp phủ ", " has the overlay ", show.called(look));
            case Change.Idle(var surface, var look) ->
                new Sentence("từ đây hình chờ của", "from here the idle look of")
                        .and(said(show.called(surface), " là ", " is ", show.called(look)));
            case Change.Page page -> FactWords.done(page, show);
            case Change.Level level -> FactWords.done(level, show);
            case Change.Steer steer -> FactWords.done(steer, show);
            case Change.Play(var tune) ->
                new Sentence(
                        "phát " + tune.file() + (tune.solemn() ? ", trang nghiêm" : "")
                                + (tune.loop() ? ", lặp lại" : ""),
                        "plays " + tune.file() + (tune.solemn() ? ", solemn" : "") + (tune.loop() ? ", looped" : ""));
            case Change.StopSound stop ->
                stop.names().isEmpty()
                        ? new Sentence("dừng mọi âm thanh", "stops all sound")
                        : new Sentence(
                                "dừng âm thanh " + Names.sounds(stop.names()).vi(),
                                "stops " + Names.sounds(stop.names()).en());
            case Change.Device device -> FactWords.effect(device);
            case Change.Send send -> FactWords.effect(send);
        };
    }

    private static Sentence said(Sentence first, String vi, String en, Sentence then) {
        return new Sentence(first.vi() + vi + then.vi(), first.en() + en + then.en());
    }

    private static Sentence entrance(Entrance entrance) {
        var flourish = entrance.flourish();
        var comes = comes(entrance);
        return flourish == null ? comes : comes.and(played(flourish.kind()));
    }

    private static Sentence played(Flourish.Kind kind) {
        return switch (kind) {
            case CURTAIN -> new Sentence("(màn nhung mở ra)", "(a curtain opens)");
            case GOLD_DUST -> new Sentence("(bụi vàng rơi)", "(gold dust falls)");
            case FIREWORKS -> new Sentence("(pháo hoa)", "(fireworks)");
        };
    }

    private static Sentence comes(Entrance entrance) {
        var by = span(entrance.length());
        return switch (entrance.kind()) {
            case CUT -> Sentence.NONE;
            case FADE -> new Sentence("(mờ dần " + by.vi() + ")", "(fades in " + by.en() + ")");
            case THROUGH -> new Sentence("(qua một màu, " + by.vi() + ")", "(through a colour, " + by.en() + ")");
            case CHANGED_LINES -> new Sentence("(đổi dòng chữ)", "(changed lines)");
        };
    }

    private static Sentence span(Duration length) {
        if (length.toMillis() % 1000 != 0) {
            var tenths = String.format(java.util.Locale.ROOT, "%.1f", length.toMillis() / 1000.0);
            return new Sentence(tenths.replace('.', ',') + " giây", tenths + " s");
        }
        long minutes = length.toMinutes();
        int seconds = length.toSecondsPart();
        if (minutes == 0) return new Sentence(seconds + " giây", seconds + " s");
        if (seconds == 0) return new Sentence(minutes + " phút", minutes + " min");
        return new Sentence(minutes + " phút " + seconds + " giây", minutes + " min " + seconds + " s");
    }
}
