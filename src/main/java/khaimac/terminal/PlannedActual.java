package khaimac.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.calendar.DateWords;
import khaimac.engine.Run;
import khaimac.engine.Timing;
import khaimac.engine.TimingWords;
import khaimac.finding.Language;
import khaimac.scene.Digits;
import org.jspecify.annotations.Nullable;

/** What was planned against what was held, as a table. */
public final class PlannedActual {
    private final Run run;
    private final Timing timing;
    private final ZoneId zone;

    public PlannedActual(Run run, Instant now) {
        this.run = run;
        this.timing = Timing.of(run, now);
        this.zone = run.show().zone();
    }

    public List<String> lines(Language language) {
        var lines = new ArrayList<String>();
        boolean vi = language == Language.VI;
        lines.add(vi ? "  DỰ KIẾN          THỰC TẾ              LỆCH         PHẦN" : "  PLANNED          ACTUAL               OFF BY       SEGMENT");
        LocalDate day = null;
        for (var row : timing.rows()) {
            var segment = run.show().segments().get(run.show().indexOf(row.segment()));
            var date = row.plannedStart().atZone(zone).toLocalDate();
            if (day != null && !date.equals(day)) lines.add("  " + DateWords.of(date));
            day = date;
            var off = row.started() == null ? "" : TimingWords.offset(Duration.between(row.plannedStart(), row.started())).in(language);
            lines.add("  " + pad(minutes(row.plannedStart()) + "–" + minutes(row.plannedEnd()) + (segment.about() ? " ~" : ""), 17)
                    + pad(seconds(row.started()) + (row.ended() == null ? "" : "–" + seconds(row.ended())), 21)
                    + pad(off, 13) + segment.name());
        }
        var end = TimingWords.offset(Duration.between(timing.plannedEnd(), timing.expectedEnd()));
        if (!run.closed()) {
            lines.add(vi
                    ? "  Chưa kết thúc; dự kiến " + minutes(timing.expectedEnd()) + " (kế hoạch " + minutes(timing.plannedEnd()) + "): " + end.vi() + "."
                    : "  Not over; expected end " + minutes(timing.expectedEnd()) + " (planned " + minutes(timing.plannedEnd()) + "): " + end.en() + ".");
        } else lines.add(vi
                ? "  Kết thúc " + minutes(timing.expectedEnd()) + ", dự kiến " + minutes(timing.plannedEnd()) + ": " + end.vi() + "."
                : "  Ended " + minutes(timing.expectedEnd()) + ", planned " + minutes(timing.plannedEnd()) + ": " + end.en() + ".");
        return lines;
    }

    public Map<String, Object> summary(JsonLines json) {
        var rows = new ArrayList<Object>();
        for (var row : timing.rows()) {
            var map = new LinkedHashMap<String, Object>();
            map.put("segment", row.segment());
            map.put("state", String.valueOf(json.plain(row.state())));
            map.put("planned-start", json.at(row.plannedStart()));
            map.put("planned-end", json.at(row.plannedEnd()));
            if (row.started() != null) map.put("started", json.at(row.started()));
            if (row.ended() != null) map.put("ended", json.at(row.ended()));
            rows.add(map);
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("segments", rows);
        map.put("planned-end", json.at(timing.plannedEnd()));
        map.put("end", json.at(timing.expectedEnd()));
        return Map.of("summary", map);
    }

    String minutes(Instant instant) {
        var local = instant.atZone(zone);
        return Digits.two(local.getHour()) + ":" + Digits.two(local.getMinute());
    }

    private String seconds(@Nullable Instant instant) {
        return instant == null ? "–" : minutes(instant) + ":" + Digits.two(instant.atZone(zone).getSecond());
    }

    public static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }
}
