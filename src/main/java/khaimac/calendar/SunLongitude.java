package khaimac.calendar;

/**
 * Where the sun stands on its yearly way, as seen from the earth: 0° at the spring equinox, 270° at the winter
 * solstice.
 *
 * <p>The larger terms of the VSOP87 theory for the earth's longitude (Bretagnon and Francou; Meeus, "Astronomical
 * Algorithms", appendix), with nutation and aberration: right to a second of arc, for which the sun needs 25 seconds.
 * Fewer terms would not do: the autumn equinox of 1938 comes 33 seconds before midnight and decides a leap month.
 */
final class SunLongitude {
    /** Radians times 10^8; then phase and growth per thousand years, in radians. */
    private static final double[][] STEADY = {
        {175347046, 0, 0},
        {3341656, 4.6692568, 6283.0758500},
        {34894, 4.62610, 12566.15170},
        {3497, 2.7441, 5753.3849},
        {3418, 2.8289, 3.5231},
        {3136, 3.6277, 77713.7715},
        {2676, 4.4181, 7860.4194},
        {2343, 6.1352, 3930.2097},
        {1324, 0.7425, 11506.7698},
        {1273, 2.0371, 529.6910},
        {1199, 1.1096, 1577.3435},
        {990, 5.233, 5884.927},
        {902, 2.045, 26.298},
        {857, 3.508, 398.149},
        {780, 1.179, 5223.694},
        {753, 2.533, 5507.553},
        {505, 4.583, 18849.228},
        {492, 4.205, 775.523},
        {357, 2.920, 0.067},
        {317, 5.849, 11790.629},
        {284, 1.899, 796.298},
        {271, 0.315, 10977.079},
        {243, 0.345, 5486.778},
        {206, 4.806, 2544.314},
        {205, 1.869, 5573.143},
        {202, 2.458, 6069.777},
        {156, 0.833, 213.299},
        {132, 3.411, 2942.463},
        {126, 1.083, 20.775},
        {115, 0.645, 0.980},
        {103, 0.636, 4694.003},
        {102, 0.976, 15720.839},
        {102, 4.267, 7.114},
        {99, 6.21, 2146.17},
        {98, 0.68, 155.42},
        {86, 5.98, 161000.69},
        {85, 1.30, 6275.96},
        {85, 3.67, 71430.70},
        {80, 1.81, 17260.15},
        {79, 3.04, 12036.46},
        {75, 1.76, 5088.63},
        {74, 3.50, 3154.69},
        {74, 4.68, 801.82},
        {70, 0.83, 9437.76},
        {62, 3.98, 8827.39},
        {61, 1.82, 7084.90},
        {57, 2.78, 6286.60},
        {56, 4.39, 14143.50},
        {56, 3.47, 6279.55},
        {52, 0.19, 12139.55},
        {52, 1.33, 1748.02},
        {51, 0.28, 5856.48},
        {49, 0.49, 1194.45},
        {41, 5.37, 8429.24},
        {41, 2.40, 19651.05},
        {39, 6.17, 10447.39},
        {37, 6.04, 10213.29},
        {37, 2.57, 1059.38},
        {36, 1.71, 2352.87},
        {36, 1.78, 6812.77},
        {33, 0.59, 17789.85},
        {30, 0.44, 83996.85},
        {30, 2.74, 1349.87},
        {25, 3.16, 4690.48},
    };

    private static final double[][] GROWING = {
        {628331966747.0, 0, 0},
        {206059, 2.678235, 6283.075850},
        {4303, 2.6351, 12566.1517},
        {425, 1.590, 3.523},
        {119, 5.796, 26.298},
        {109, 2.966, 1577.344},
        {93, 2.59, 18849.23},
        {72, 1.14, 529.69},
        {68, 1.87, 398.15},
        {67, 4.41, 5507.55},
        {59, 2.89, 5223.69},
        {56, 2.17, 155.42},
        {45, 0.40, 796.30},
        {36, 0.47, 775.52},
    };
    private static final double[][] GROWING_FASTER = {{52919, 0, 0}, {8720, 1.0721, 6283.0758}, {309, 0.867, 12566.152}
    };

    private SunLongitude() {}

    /** In degrees from 0 up to 360. */
    static double at(double terrestrial) {
        double t = (terrestrial - 2451545) / 365250;
        double earth = (sum(STEADY, t) + sum(GROWING, t) * t + sum(GROWING_FASTER, t) * t * t) / 1e8;
        double seconds = nutation(t * 10) - aberration(t) - 0.09033;
        double degrees = Math.toDegrees(earth) + 180 + seconds / 3600;
        return degrees - 360 * Math.floor(degrees / 360);
    }

    /**
     * Which twelfth of its way the sun stands in when a day begins in Vietnam; number 9 begins at the winter solstice.
     */
    static int part(long epochDay) {
        return (int) (at(Meridian.midnight(epochDay)) / 30);
    }

    /** How far the equinox sways, in seconds of arc: the earth's axis nods to the moon's node, the sun and the moon. */
    private static double nutation(double centuries) {
        double node = Math.toRadians(125.04452 - 1934.136261 * centuries);
        double sun = Math.toRadians(280.4665 + 36000.7698 * centuries);
        double moon = Math.toRadians(218.3165 + 481267.8813 * centuries);
        double sunAnomaly = Math.toRadians(357.5277 + 35999.0503 * centuries);
        double moonAnomaly = Math.toRadians(134.9634 + 477198.8675 * centuries);
        return -17.1996 * Math.sin(node)
                + 0.2062 * Math.sin(2 * node)
                - 1.3187 * Math.sin(2 * sun)
                - 0.2274 * Math.sin(2 * moon)
                + 0.1426 * Math.sin(sunAnomaly)
                + 0.0712 * Math.sin(moonAnomaly)
                - 0.0517 * Math.sin(2 * sun + sunAnomaly);
    }

    /** Seconds of arc: light is eight minutes on its way, and the earth moves on meanwhile, fastest in January. */
    private static double aberration(double millennia) {
        return 20.4898 * (1 + 0.0167 * Math.cos(6283.01955 * millennia - 0.0430));
    }

    private static double sum(double[][] terms, double millennia) {
        double sum = 0;
        for (double[] term : terms) sum += term[0] * Math.cos(term[1] + term[2] * millennia);
        return sum;
    }
}
