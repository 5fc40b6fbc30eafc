package khaimac.showfile.language;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.scene.LookRules;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/** Durations, times of day and dates as people write them. */
public final class Times {
    private static final String DURATION = "^(?=[0-9])(\\d{1,6}h)?(\\d{1,6}m)?(\\d{1,6}s)?(\\d{1,6}ms)?$";

    public static final Shape<Duration> LENGTH = Shapes.of(
            Map.of("type", "string", "pattern", DURATION),
            (node, reader) -> node instanceof Node.Text(var text, int line, int column) ? duration(text) : null,
            Times::written,
            new Sentence(
                    "Ở đây cần một khoảng thời gian như \"90s\", \"10m\", \"1h30m\" (nhiều nhất 48 giờ).",
                    "A duration such as \"90s\", \"10m\" or \"1h30m\" is needed here (48 hours at most)."));

    public static final Shape<LocalTime> TIME = Shapes.of(
            Map.of("type", "string", "pattern", "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$"),
            (node, reader) -> node instanceof Node.Text(var text, int line, int column) ? time(text) : null,
            Times::written,
            new Sentence("Ở đây cần một giờ như \"08:20\".", "A time of day such as \"08:20\" is needed here."));

    public static final Shape<LocalDate> DATE = Shapes.of(
            Map.of("type", "string", "pattern", "^\\d{4}-\\d{2}-\\d{2}$"),
            (node, reader) -> node instanceof Node.Text(var text, int line, int column) ? date(text) : null,
            LocalDate::toString,
            new Sentence(
                    "Ở đây cần một ngày có thật như \"2024-01-30\" (năm-tháng-ngày).",
                    "A day that exists, such as \"2024-01-30\" (year-month-day), is needed here."));

    private Times() {}

    /** "1h30m", "90s", "800ms"; null for anything else, or more than two days. */
    public static @Nullable Duration duration(String text) {
        if (text.length() > 32) return null;
        long millis = 0;
        int at = 0;
        int lastUnit = 4;
        while (at < text.length()) {
            int from = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
            if (at == from || at - from > 6 || at == text.length()) return null;
            long number = Long.parseLong(text.substring(from, at));
            int unit;
            if (text.startsWith("ms", at)) unit = 0;
            else
                unit = switch (text.charAt(at)) {
                    case 's' -> 1;
                    case 'm' -> 2;
                    case 'h' -> 3;
                    default -> 9;
                };
            if (unit >= lastUnit) return null;
            lastUnit = unit;
            at += unit == 0 ? 2 : 1;
            millis += number * new long[] {1, 1_000, 60_000, 3_600_000}[unit];
        }
        if (text.isEmpty() || millis > LookRules.LONGEST.toMillis()) return null;
        return Duration.ofMillis(millis);
    }

    /** The same with a sign before it: "+2m", "-30s", or none. */
    public static @Nullable Duration signed(String text) {
        if (text.startsWith("+")) return duration(text.substring(1));
        if (!text.startsWith("-")) return duration(text);
        var length = duration(text.substring(1));
        return length == null ? null : length.negated();
    }

    public static String written(Duration length) {
        long millis = length.abs().toMillis();
        var text = new StringBuilder(length.isNegative() ? "-" : "");
        if (millis >= 3_600_000) text.append(millis / 3_600_000).append('h');
        if (millis / 60_000 % 60 > 0) text.append(millis / 60_000 % 60).append('m');
        if (millis / 1_000 % 60 > 0) text.append(millis / 1_000 % 60).append('s');
        if (millis % 1_000 > 0) text.append(millis % 1_000).append("ms");
        return millis == 0 ? "0s" : text.toString();
    }

    public static @Nullable LocalTime time(String text) {
        if (text.length() != 5 && text.length() != 8) return null;
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public static String written(LocalTime time) {
        var text = Digits.two(time.getHour()) + ":" + Digits.two(time.getMinute());
        return time.getSecond() == 0 ? text : text + ":" + Digits.two(time.getSecond());
    }

    public static @Nullable LocalDate date(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
