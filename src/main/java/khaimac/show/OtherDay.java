package khaimac.show;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.scene.Look;

/** A show held on another day: every time of day stays what it is, so many days later or earlier. */
final class OtherDay {
    private final ZoneId zone;
    private final long days;

    private OtherDay(ZoneId zone, long days) {
        this.zone = zone;
        this.days = days;
    }

    static Show of(Show show, ShowDate date) {
        var move = new OtherDay(show.zone(), ChronoUnit.DAYS.between(show.date().day(), date.day()));
        var moved = move.days == 0 ? show : EveryLook.of(show, move::look);
        var segments = new ArrayList<Segment>();
        for (var segment : moved.segments()) segments.add(move.days == 0 ? segment : move.segment(segment));
        return Show.of(
                show.title(),
                show.organiser(),
                show.venue(),
                show.note(),
                date,
                show.zone(),
                show.surfaces(),
                show.styles(),
                moved.looks(),
                moved.idle(),
                segments)
                .like(show);
    }

    private Segment segment(Segment segment) {
        var start = segment.start();
        var planned = start == null ? segment : new SegmentField.Start(moved(start)).on(segment);
        return SegmentField.withCues(
                planned, planned.cues().stream().map(this::cue).toList());
    }

    private Cue cue(Cue cue) {
        return cue.trigger() instanceof Trigger.At(var instant)
                ? new Cue(cue.id(), cue.name(), new Trigger.At(moved(instant)), cue.changes(), cue.broken())
                : cue;
    }

    private Look look(Look look) {
        return look instanceof Look.Countdown(var target, var warn, var danger, var label, var style)
                        && target instanceof Look.Target.Until(var instant)
                ? new Look.Countdown(new Look.Target.Until(moved(instant)), warn, danger, label, style)
                : look;
    }

    private Instant moved(Instant instant) {
        return instant.atZone(zone)
                .toLocalDateTime()
                .plusDays(days)
                .atZone(zone)
                .toInstant();
    }
}
