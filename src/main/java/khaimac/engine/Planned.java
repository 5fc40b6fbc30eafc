package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import khaimac.calendar.DateWords;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import org.jspecify.annotations.Nullable;

/**
 * When the part that GO would start is planned. Hours away from that it is the wrong day or the wrong show, so the
 * press is asked about first. A rehearsal is held at any time, and a show that is on may run late for hours.
 *
 * @param part its name
 * @param from the first moment at which nobody asks
 * @param until the last; null where it cannot be too late
 * @param day of the show, while it may be moved to another; else null
 */
public record Planned(
        String part,
        Instant start,
        Instant from,
        @Nullable Instant until,
        @Nullable LocalDate day,
        ZoneId zone) {
    private static final Duration FAR = Duration.ofHours(3);

    /** Null where nobody asks. */
    static @Nullable Planned of(Run run) {
        if (run.mode() != Mode.SHOW || !(run.next() instanceof Next.StartSegment(var segment))) return null;
        int index = run.show().indexOf(segment.id());
        var start = run.show().plan().slot(index).start();
        var zone = run.show().zone();
        var live = run.progress().live();
        if (live == null) {
            var told = Timing.announcedStart(run, index);
            var day = Deciding.mayMove(run) ? run.show().date().day() : null;
            return new Planned(
                    segment.name(), start, start.minus(FAR), (told.isAfter(start) ? told : start).plus(FAR), day, zone);
        }
        // A show that was begun hours early on purpose goes on so.
        var begun = run.show().plan().slot(run.show().indexOf(live.segment())).start();
        if (live.started().isBefore(begun.minus(FAR))) return null;
        return new Planned(segment.name(), start, start.minus(FAR), null, null, zone);
    }

    boolean isFar(Instant now) {
        return now.isBefore(from) || (until != null && now.isAfter(until));
    }

    /** What the press is asked: when it is planned, and the ways out. */
    public Sentence asked(Instant now) {
        var at = start.atZone(zone);
        var time = Digits.two(at.getHour()) + ":" + Digits.two(at.getMinute());
        var date = at.toLocalDate();
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var why = new Sentence(
                "Phần “" + part + "” dự kiến lúc " + time + ", " + DateWords.weekday(date) + " " + DateWords.of(date)
                        + ", cách lúc này nhiều giờ. Màn hình giữ nguyên.",
                "The part \"" + part + "\" is planned for " + time + ", " + weekday + " " + DateWords.of(date)
                        + ", hours away from now. The screens stay as they are.");
        boolean otherDay = day != null && !day.equals(now.atZone(zone).toLocalDate());
        var moves = otherDay
                ? new Sentence(
                        "Nếu buổi lễ là hôm nay, hãy dời cả buổi lễ sang hôm nay (move-day today).",
                        "If the show is today, move it to today (move-day today).")
                : Sentence.NONE;
        return why.and(moves)
                .and(new Sentence(
                        "Nếu vẫn muốn bắt đầu ngay, hãy bấm “Vẫn bắt đầu” (go anyway).",
                        "To start now all the same, press \"Start anyway\" (go anyway)."));
    }
}
