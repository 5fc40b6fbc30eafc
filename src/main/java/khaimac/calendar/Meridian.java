package khaimac.calendar;

/**
 * The step between the astronomers' even time and a civil day in Vietnam.
 *
 * <p>Series for the sun and the moon run in terrestrial time, counted in Julian days; civil days are turns of the
 * earth, which does not turn evenly. The difference is about a minute, and a minute decides on which day a moon is new.
 */
final class Meridian {
    private static final double JULIAN_DAY_OF_EPOCH = 2440587.5;
    private static final double EAST = 7.0 / 24;
    private static final double SECONDS = 86400;

    /**
     * Terrestrial minus universal time at the start of each tenth year: observed up to 2020, then the expected drift.
     */
    private static final int FIRST_YEAR = 1890;

    private static final double[] DELTA_T = {
        -6, -2.8, 10.4, 21.2, 24.0, 24.3, 29.1, 33.2, 40.2, 50.5, 56.9, 63.8, 66.1, 69.4, 69.5, 72, 75, 79, 83, 87, 91,
        95, 100,
    };

    private Meridian() {}

    /** The day, counted from 1970-01-01, that is running in Vietnam at this Julian day of terrestrial time. */
    static long dayAt(double terrestrial) {
        return (long) Math.floor(terrestrial - deltaT(terrestrial) / SECONDS - JULIAN_DAY_OF_EPOCH + EAST);
    }

    /** When this day begins in Vietnam, as a Julian day of terrestrial time. */
    static double midnight(long epochDay) {
        double universal = epochDay + JULIAN_DAY_OF_EPOCH - EAST;
        return universal + deltaT(universal) / SECONDS;
    }

    private static double deltaT(double julianDay) {
        double decades = (2000 - FIRST_YEAR + (julianDay - 2451544.5) / 365.25) / 10;
        int i = Math.clamp((long) Math.floor(decades), 0, DELTA_T.length - 2);
        return DELTA_T[i] + (DELTA_T[i + 1] - DELTA_T[i]) * (decades - i);
    }
}
