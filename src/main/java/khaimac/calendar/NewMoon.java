package khaimac.calendar;

import java.time.LocalDate;

/**
 * The instants at which the moon is new, numbered from the first one of the year 2000.
 *
 * <p>Mean conjunctions with the periodic terms of Chapront's lunar theory and the planets' pull, as Meeus tabulates
 * them in chapter 49 of "Astronomical Algorithms": right to about ten seconds in the centuries around 2000.
 */
final class NewMoon {
    private static final double FIRST = 2451550.09766;
    private static final double MEAN_MONTH = 29.530588861;

    /** Days; then multiples of the sun's anomaly, the moon's anomaly, the moon's argument of latitude. */
    private static final double[][] TERMS = {
        {-0.40720, 0, 1, 0}, {0.17241, 1, 0, 0}, {0.01608, 0, 2, 0}, {0.01039, 0, 0, 2}, {0.00739, -1, 1, 0},
        {-0.00514, 1, 1, 0}, {0.00208, 2, 0, 0}, {-0.00111, 0, 1, -2}, {-0.00057, 0, 1, 2}, {0.00056, 1, 2, 0},
        {-0.00042, 0, 3, 0}, {0.00042, 1, 0, 2}, {0.00038, 1, 0, -2}, {-0.00024, -1, 2, 0}, {-0.00007, 2, 1, 0},
        {0.00004, 0, 2, -2}, {0.00004, 3, 0, 0}, {0.00003, 1, 1, -2}, {0.00003, 0, 2, 2}, {-0.00003, 1, 1, 2},
        {0.00003, -1, 1, 2}, {-0.00002, -1, 1, -2}, {-0.00002, 1, 3, 0}, {0.00002, 0, 4, 0},
    };

    /** Days; then an angle in degrees and its growth from one new moon to the next. */
    private static final double[][] PLANETS = {
        {0.000325, 299.77, 0.107408}, {0.000165, 251.88, 0.016321}, {0.000164, 251.83, 26.651886},
        {0.000126, 349.42, 36.412478}, {0.000110, 84.66, 18.206239}, {0.000062, 141.74, 53.303771},
        {0.000060, 207.14, 2.453732}, {0.000056, 154.84, 7.306860}, {0.000047, 34.52, 27.261239},
        {0.000042, 207.19, 0.121824}, {0.000040, 291.34, 1.844379}, {0.000037, 161.72, 24.198154},
        {0.000035, 239.56, 25.513099}, {0.000023, 331.55, 3.592518},
    };

    /**
     * The one new moon from 1900 to 2100 that falls nearer to midnight in Vietnam than these terms can tell. The JPL
     * ephemeris puts it four seconds into this day.
     */
    private static final int NEAREST_TO_MIDNIGHT = -402;

    private static final LocalDate ITS_DAY = LocalDate.of(1967, 7, 8);

    private NewMoon() {}

    /** The civil day in Vietnam, counted from 1970-01-01, on which new moon number k falls. */
    static long day(int k) {
        return k == NEAREST_TO_MIDNIGHT ? ITS_DAY.toEpochDay() : Meridian.dayAt(instant(k));
    }

    /** The number of the last new moon on or before this day. */
    static int onOrBefore(long epochDay) {
        int k = (int) Math.floor((Meridian.midnight(epochDay) - FIRST) / MEAN_MONTH) + 1;
        // The true new moon strays up to 14 hours from the mean one.
        while (day(k) > epochDay) k--;
        return k;
    }

    /** As a Julian day of terrestrial time. */
    static double instant(int k) {
        double t = k / 1236.85;
        double sun = radians(2.5534 + 29.10535670 * k - 0.0000014 * t * t);
        double moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t);
        double latitude = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
        double node = radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
        // The earth's orbit grows rounder, and every term of the sun's anomaly shrinks with it.
        double rounder = 1 - 0.002516 * t - 0.0000074 * t * t;

        double days = -0.00017 * Math.sin(node);
        for (double[] term : TERMS) {
            double angle = term[1] * sun + term[2] * moon + term[3] * latitude;
            days += term[0] * Math.pow(rounder, Math.min(2, Math.abs(term[1]))) * Math.sin(angle);
        }
        for (double[] planet : PLANETS) days += planet[0] * Math.sin(radians(planet[1] + planet[2] * k));
        return FIRST + MEAN_MONTH * k + 0.00015437 * t * t + days;
    }

    private static double radians(double degrees) {
        return Math.toRadians(degrees % 360);
    }
}
