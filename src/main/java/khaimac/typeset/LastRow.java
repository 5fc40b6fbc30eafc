package khaimac.typeset;

/** The last row of a hall: how large letters must be to be read there. */
public final class LastRow {
    /** Capitals of one centimetre are read from so many metres. */
    private static final double METRES_A_CENTIMETRE = 5;

    private static final double MILLIMETRES_A_CENTIMETRE = 10;

    private LastRow() {}

    /**
     * The least cap height in pixels for a hall so many metres deep and a wall with its pixels so many millimetres
     * apart.
     */
    public static double leastCap(double depthMetres, double pitchMillimetres) {
        if (!(depthMetres > 0) || !(pitchMillimetres > 0)) return 0;
        return MILLIMETRES_A_CENTIMETRE * (depthMetres / METRES_A_CENTIMETRE) / pitchMillimetres;
    }
}
