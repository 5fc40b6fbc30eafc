package khaimac.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.engine.OffsetWords;
import khaimac.engine.Run;
import khaimac.engine.Timing;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.show.Plan;
import khaimac.show.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The plan as it was approved against what was held, a line for every time a part was on, with what was changed
 * beside.
 */
public final class PlannedActual {
    private final Run run;
    private final Timing timing;
    private final ZoneId zone;
    private final List<Line> all;

    /**
     * One time a part was on, or a part that never was.
     *
     * @param visit counts from 1; 0 for a part that never was on
     * @param changed what the operator made of its plan; nothing where it is as it was
     */
    record Line(
            Segment segment,
            int visit,
            Instant planned,
            Instant plannedEnd,
            @Nullable Instant started,
            @Nullable Instant ended,
            Sentence changed) {
        /** How far from the plan; later times of the same part are not measured. */
        @Nullable
        Duration off() {
            return started == null || visit > 1 ? null : Duration.between(planned, started);
        }
    }

    public PlannedActual(Run run, Instant now) {
        this.run = run;
        this.timing = Timing.of(run, now);
        this.zone = run.show().zone();
        this.all = all();
    }

    private List<Line> all() {
        var lines = new ArrayList<Line>();
        var approved = run.approved();
        for (var segment : approved.segments()) {
            var slot = approved.plan().slot(approved.indexOf(segment.id()));
            var changed = changed(segment, slot);
            int visit = 0;
            for (var held : run.held()) {
                if (!held.segment().equals(segment.id())) continue;
                lines.add(new Line(segment, ++visit, slot.start(), slot.end(), held.started(), held.ended(), changed));
                changed = Sentence.NONE;
            }
            if (visit == 0) lines.add(new Line(segment, 0, slot.start(), slot.end(), null, null, changed));
        }
        for (var segment : run.show().segments()) if (approved.indexOf(segment.id()) < 0) addTo(lines, segment);
        return lines;
    }

    /** A part that no plan has is measured against what was planned for it as it was added; it stands where it came. */
    private void addTo(List<Line> lines, Segment segment) {
        int index = run.show().indexOf(segment.id());
        var before = index == 0 ? "" : run.show().segments().get(index - 1).id();
        int place = 0;
        for (int at = 0; at < lines.size(); at++)
            if (lines.get(at).segment().id().equals(before)) place = at + 1;
        var slot = run.show().plan().slot(index);
        var added = new Sentence("thêm lúc đang chạy", "added during the run");
        int visit = 0;
        for (var held : run.held()) {
            if (!held.segment().equals(segment.id())) continue;
            lines.add(
                    place + visit,
                    new Line(segment, visit + 1, slot.start(), slot.end(), held.started(), held.ended(), added));
            visit++;
        }
        if (visit == 0) lines.add(place, new Line(segment, 0, slot.start(), slot.end(), null, null, added));
    }

    private Sentence changed(Segment approved, Plan.Slot slot) {
        int index = run.show().indexOf(approved.id());
        if (index < 0) return Sentence.NONE;
        var segment = run.show().segments().get(index);
        boolean skipped = segment.skip();
        if (skipped != approved.skip()) {
            return skipped ? new Sentence("bỏ qua", "skipped") : new Sentence("không bỏ qua", "not skipped");
        }
        var now = run.show().plan().slot(index);
        if (now.start().equals(slot.start()) && now.end().equals(slot.end())) return Sentence.NONE;
        var times = minutes(now.start()) + "–" + minutes(now.end());
        return new Sentence("đổi thành " + times, "changed to " + times);
    }

    /** When the plan that was approved ends. */
    private Instant plannedEnd() {
        int last = run.approved().lastBefore(run.approved().segments().size());
        return last < 0 ? timing.plannedEnd() : run.approved().plan().slot(last).end();
    }

    public List<String> lines(Language language) {
        var lines = new ArrayList<String>();
        boolean vi = language == Language.VI;
        lines.add(
                vi
                        ? "  DỰ KIẾN          THỰC TẾ              LỆCH         PHẦN"
                        : "  PLANNED          ACTUAL               OFF BY       SEGMENT");
        var days = new Days(zone, language, all.stream().map(Line::planned).toList());
        for (var line : all) {
            var heading = days.before(line.planned());
            if (heading != null) lines.add(heading);
            var about = line.segment().about() ? " ~" : "";
            var planned = minutes(line.planned()) + "–" + minutes(line.plannedEnd()) + about;
            var off = line.off() == null
                    ? ""
                    : OffsetWords.of(line.off(), run.approved()).in(language);
            var changed = line.changed().isEmpty() ? "" : " (" + line.changed().in(language) + ")";
            var again = line.visit() > 1 ? (vi ? " (lần " : " (time ") + line.visit() + ")" : "";
            lines.add("  " + pad(line.visit() > 1 ? "" : planned, 17)
                    + pad(seconds(line.started()) + (line.ended() == null ? "" : "–" + seconds(line.ended())), 21)
                    + pad(off, 13) + line.segment().name() + again + changed);
        }
        var end = OffsetWords.of(Duration.between(plannedEnd(), timing.expectedEnd()), run.approved());
        var planned = minutes(plannedEnd());
        if (!run.closed()) {
            lines.add(
                    vi
                            ? "  Chưa kết thúc; dự kiến " + minutes(timing.expectedEnd()) + " (kế hoạch " + planned
                                    + "): " + end.vi() + "."
                            : "  Not over; expected end " + minutes(timing.expectedEnd()) + " (planned " + planned
                                    + "): " + end.en() + ".");
        } else
            lines.add(
                    vi
                            ? "  Kết thúc " + minutes(timing.expectedEnd()) + ", dự kiến " + planned + ": " + end.vi()
                                    + "."
                            : "  Ended " + minutes(timing.expectedEnd()) + ", planned " + planned + ": " + end.en()
                                    + ".");
        return lines;
    }

    /** Where the run is not over nobody knows that a part never comes. */
    private boolean isStillToCome(Segment segment) {
        return !run.closed()
                && timing.rows().stream()
                        .anyMatch(row -> row.segment().equals(segment.id())
                                && (row.state() == Timing.State.NEXT || row.state() == Timing.State.LATER));
    }

    private String never(Segment segment, boolean vi) {
        if (isStillToCome(segment)) return vi ? "chưa diễn ra" : "not yet";
        return vi ? "không diễn ra" : "never on";
    }

    /** The same as cells: planned, actual, how far off, which part. */
    List<List<String>> rows(Language language) {
        boolean vi = language == Language.VI;
        var rows = new ArrayList<List<String>>();
        for (var line : all) {
            var off = line.off() == null
                    ? ""
                    : OffsetWords.of(line.off(), run.approved()).in(language);
            var held = line.started() == null
                    ? never(line.segment(), vi)
                    : seconds(line.started()) + (line.ended() == null ? "" : "–" + seconds(line.ended()));
            var again = line.visit() > 1 ? (vi ? " (lần " : " (time ") + line.visit() + ")" : "";
            var changed = line.changed().isEmpty() ? "" : " (" + line.changed().in(language) + ")";
            rows.add(List.of(
                    minutes(line.planned()) + "–" + minutes(line.plannedEnd()),
                    held,
                    off,
                    line.segment().name() + again + changed));
        }
        return rows;
    }

    public Map<String, Object> summary(JsonLines json) {
        var states = new HashMap<String, Timing.State>();
        for (var row : timing.rows()) states.put(row.segment(), row.state());
        var rows = new ArrayList<Object>();
        for (var line : all) {
            var map = new LinkedHashMap<String, Object>();
            map.put("segment", line.segment().id());
            map.put("name", line.segment().name());
            map.put("state", String.valueOf(json.plain(states.get(line.segment().id()))));
            map.put("planned-start", json.at(line.planned()));
            map.put("planned-end", json.at(line.plannedEnd()));
            if (line.visit() > 1) map.put("visit", line.visit());
            if (line.started() != null) map.put("started", json.at(line.started()));
            if (line.ended() != null) map.put("ended", json.at(line.ended()));
            if (line.off() != null)
                map.put("off", JsonLines.both(OffsetWords.of(line.off(), run.approved())));
            if (!line.changed().isEmpty()) map.put("changed", JsonLines.both(line.changed()));
            rows.add(map);
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("segments", rows);
        map.put("planned-end", json.at(plannedEnd()));
        map.put("end", json.at(timing.expectedEnd()));
        return Map.of("summary", map);
    }

    /** The lines, for whoever writes them otherwise. */
    List<Line> table() {
        return all;
    }

    String minutes(Instant instant) {
        var local = instant.atZone(zone);
        return Digits.two(local.getHour()) + ":" + Digits.two(local.getMinute());
    }

    private String seconds(@Nullable Instant instant) {
        return instant == null
                ? "–"
                : minutes(instant) + ":" + Digits.two(instant.atZone(zone).getSecond());
    }

    public static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }
}
