package khaimac.plan.draft;

import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of day and lengths, as plans write them: "8h00' - 8h20'", "7-9h", "Từ 07 giờ 30 phút đến 11 giờ", "(5p)".
 *
 * @param length what is said to be its length, beside its times or instead of them
 * @param from where the words begin in the text
 * @param to where they end
 */
record Hours(
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Duration length,
        int from,
        int to) {
    private static final String MINUTE_SIGN = "(?:phút|ph|p|['’‘′`´]{1,2})";
    private static final String UNIT = "(?:giờ|h|g)(?!\\p{L})";
    private static final String PART = "(?:\\s*(?:buổi\\s+)?(sáng|trưa|chiều|tối|đêm)(?!\\p{L}))?";
    /** One time: an hour with its unit and perhaps minutes, or with a colon. */
    private static final String TIME =
            "(?<![\\d/.,:])(\\d{1,2})\\s*(?:" + UNIT + "\\s*[.:]?\\s*(?:(\\d{2}|\\d(?=\\s*phút))(?!\\d)\\s*"
                    + MINUTE_SIGN + "?(?!\\p{L})|(rưỡi))?['’‘′]?|[:](\\d{2})(?!\\d)['’‘′]?)" + PART;

    private static final String BARE = "(?<![\\d/.,:])(\\d{1,2})(?:[:.h](\\d{2}))?";
    private static final String UNTIL = "\\s*(?:-{1,2}>?|–|—|−|÷|→|~|đến hết|đến|tới)\\s*(?:khoảng\\s*)?";
    private static final String LEAD = "(?:(?:vào|từ|lúc|hồi|khoảng|bắt đầu)\\s+)*";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern SPAN = Pattern.compile(LEAD + TIME + UNTIL + TIME, FLAGS);
    private static final Pattern SHARED = Pattern.compile(LEAD + BARE + UNTIL + TIME, FLAGS);
    private static final Pattern ONE = Pattern.compile(LEAD + TIME, FLAGS);
    private static final String CLOCK = "(?<![\\d.])(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?!\\.?\\d)";
    /** "08.00 - 08.20", "từ 08.00", "07.00 ngày": a point between hours and minutes. */
    private static final Pattern DOTTED = Pattern.compile(
            CLOCK + UNTIL + CLOCK + "|(?:từ|lúc|hồi|vào)\\s+" + CLOCK + "|^\\s*" + CLOCK + "(?=\\s*(?:$|,|ngày))",
            FLAGS);

    private static final Pattern MINUTES = Pattern.compile(
            "(?<![\\d/.,:h-])(?:(\\d{1,2})\\s*(?:giờ|tiếng|h)\\s*)?(\\d{1,3})\\s*(?:phút|ph|p|['’′])(?!\\p{L})", FLAGS);
    private static final Pattern WHOLE_HOURS = Pattern.compile("(\\d{1,2})\\s*(?:giờ|tiếng)(?!\\p{L})", FLAGS);
    /** A length that stands in brackets after the times. */
    private static final Pattern AFTER =
            Pattern.compile("^\\s*[(\\[]\\s*(\\d{1,3})\\s*(?:phút|ph|p|['’′])\\s*[)\\]]", FLAGS);

    /** The first times of a text; null where it has none. A span wins over a single time that stands at its place. */
    static @Nullable Hours first(String written) {
        var text = DOTTED.matcher(written).replaceAll(dotted -> dotted.group().replace('.', ':'));
        var span = SPAN.matcher(text);
        var shared = SHARED.matcher(text);
        var one = ONE.matcher(text);
        boolean hasSpan = span.find();
        boolean hasShared = shared.find();
        if (hasSpan && (!hasShared || span.start() <= shared.start())) {
            var start = of(span, 1);
            var end = of(span, 6);
            if (start != null && end != null)
                return lengthened(
                        text,
                        new Hours(evened(start, span.group(5), span.group(10)), end, null, span.start(), span.end()));
        }
        if (hasShared) {
            var end = of(shared, 3);
            var start = time(shared.group(1), shared.group(2), null, shared.group(7));
            if (start != null && end != null && start.isBefore(end))
                return lengthened(text, new Hours(start, end, null, shared.start(), shared.end()));
        }
        if (one.find()) {
            var start = of(one, 1);
            if (start != null) return lengthened(text, new Hours(start, null, null, one.start(), one.end()));
        }
        return null;
    }

    /** "7h đến 9h tối": the part of the day counts for both. */
    private static LocalTime evened(LocalTime start, @Nullable String part, @Nullable String later) {
        boolean afternoon = later != null && (later.equalsIgnoreCase("chiều") || later.equalsIgnoreCase("tối"));
        return part == null && afternoon && start.getHour() < 12 && start.getHour() > 0 && start.getHour() < 10
                ? start.plusHours(12)
                : start;
    }

    private static Hours lengthened(String text, Hours hours) {
        var after = AFTER.matcher(text.substring(hours.to));
        if (!after.find()) return hours;
        var length = Duration.ofMinutes(Integer.parseInt(after.group(1)));
        return new Hours(hours.start, hours.end, length, hours.from, hours.to + after.end());
    }

    /** The first length of a text; null where it has none. */
    static @Nullable Hours length(String text) {
        var minutes = MINUTES.matcher(text);
        if (minutes.find()) {
            long hours = minutes.group(1) == null ? 0 : Long.parseLong(minutes.group(1));
            var length = Duration.ofHours(hours).plusMinutes(Long.parseLong(minutes.group(2)));
            return new Hours(null, null, length, minutes.start(), minutes.end());
        }
        var whole = WHOLE_HOURS.matcher(text);
        if (whole.find())
            return new Hours(null, null, Duration.ofHours(Long.parseLong(whole.group(1))), whole.start(), whole.end());
        return null;
    }

    /** The same in the afternoon or the evening, where only figures up to twelve were written. */
    Hours afternoon() {
        return new Hours(later(start), later(end), length, from, to);
    }

    private static @Nullable LocalTime later(@Nullable LocalTime time) {
        return time != null && time.getHour() >= 1 && time.getHour() < 7 ? time.plusHours(12) : time;
    }

    private static @Nullable LocalTime of(Matcher matcher, int at) {
        var minute = matcher.group(at + 1) != null ? matcher.group(at + 1) : matcher.group(at + 3);
        return time(matcher.group(at), minute, matcher.group(at + 2), matcher.group(at + 4));
    }

    private static @Nullable LocalTime time(
            String hour, @Nullable String minute, @Nullable String half, @Nullable String part) {
        int h = Integer.parseInt(hour);
        int m = half != null ? 30 : minute == null ? 0 : Integer.parseInt(minute);
        boolean late = part != null
                && (part.equalsIgnoreCase("chiều") || part.equalsIgnoreCase("tối") || part.equalsIgnoreCase("đêm"));
        if (late && h >= 1 && h < 12) h += 12;
        if (h == 24 && m == 0) h = 0;
        return h > 23 || m > 59 ? null : LocalTime.of(h, m);
    }
}
