package khaimac.scene;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a number that climbs stands at a moment: quickly at first, gently at its goal, which it reaches exactly and
 * keeps. It follows from the look and the time alone, so whoever joins late or comes back shows the same number.
 */
public final class Counting {
    /** In the place of a digit that the number does not have yet: as wide as one. */
    static final char NO_DIGIT = '\u2007';

    /** In the place of a point that it does not have yet. */
    static final char NO_POINT = '\u2008';

    private Counting() {}

    /** @param up since when it is seen */
    public static long at(Look.Count look, Instant up, Instant now) {
        var climb = look.climb();
        long from = climb == null ? look.from() : climb.from();
        var since = climb == null ? up : climb.since();
        var run = Duration.between(since, now);
        if (run.compareTo(look.over()) >= 0) return look.to();
        if (run.isNegative() || run.isZero()) return from;
        double left = 1 - run.toMillis() / (double) Math.max(1, look.over().toMillis());
        double eased = 1 - left * left * left;
        return from + Math.round((look.to() - from) * eased);
    }

    /** Whether it has climbed, and stays as it is. */
    static boolean isThere(Look.Count look, Instant up, Instant now) {
        var climb = look.climb();
        var since = climb == null ? up : climb.since();
        return !now.isBefore(since.plus(look.over()));
    }

    /** As it is written in Vietnamese: 1.250.000.000. */
    public static String written(long number) {
        var digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > 0; at -= 3) digits.insert(at, '.');
        return digits.toString();
    }

    /** Every digit in the place that it has in the longest number of the climb, so that nothing jumps. */
    static String digits(Look.Count look, long number) {
        var climb = look.climb();
        long from = climb == null ? look.from() : climb.from();
        var longest = written(Math.max(from, look.to()));
        var digits = written(number);
        var all = new StringBuilder();
        for (int i = 0; i < longest.length() - digits.length(); i++)
            all.append(longest.charAt(i) == '.' ? NO_POINT : NO_DIGIT);
        return all.append(digits).toString();
    }

    /** What is read of digits: those that are not there yet are no letters. */
    public static String read(String digits) {
        return digits.replace(String.valueOf(NO_DIGIT), "").replace(String.valueOf(NO_POINT), "");
    }

    /** The letters whose cells they share: a digit's is that of a nought. */
    public static String cells(String digits) {
        return digits.replace(NO_DIGIT, '0').replace(NO_POINT, '.');
    }

    /** Whether a letter has the width of a digit. */
    public static boolean isDigitsPlace(char letter) {
        return letter == NO_DIGIT || Character.isDigit(letter);
    }

    /** Whether a letter is the place of one that is not there yet. */
    public static boolean isEmpty(char letter) {
        return letter == NO_DIGIT || letter == NO_POINT;
    }

    /**
     * A picture that comes in the place of another: its number goes on from where that one stands, if it counts the
     * same.
     *
     * @param up since when the other one is seen
     */
    public static Look goingOn(Look look, Look before, Instant up, Instant now) {
        var stood = Looks.first(before, Look.Count.class);
        if (stood == null || Looks.first(look, Look.Count.class) == null) return look;
        return Looks.each(look, one -> one instanceof Look.Count count ? goingOn(count, stood, up, now) : one);
    }

    private static Look.Count goingOn(Look.Count count, Look.Count stood, Instant up, Instant now) {
        if (!count.heading().equals(stood.heading()) && !count.unit().equals(stood.unit())) return count;
        var before = stood.climb();
        // What climbs to the same goal climbs on undisturbed.
        if (count.to() == stood.to() && count.over().equals(stood.over()))
            return count.climbing(before == null ? new Look.Climb(stood.from(), up) : before);
        return count.climbing(new Look.Climb(at(stood, up, now), now));
    }

    /** The same look with every number at its goal. */
    public static Look arrived(Look look) {
        if (Looks.first(look, Look.Count.class) == null) return look;
        return Looks.each(
                look,
                one -> one instanceof Look.Count count
                        ? count.climbing(new Look.Climb(count.to(), Instant.EPOCH))
                        : one);
    }
}
