package khaimac.plan.read;

/**
 * A line that is drawn on a page.
 *
 * @param across or downward
 * @param at its place on the other axis
 */
record Rule(boolean across, float at, float from, float to) {
    static final float NEAR = 3;

    boolean touches(Rule other) {
        if (across == other.across)
            return Math.abs(at - other.at) <= NEAR && from <= other.to + NEAR && other.from <= to + NEAR;
        return other.at >= from - NEAR && other.at <= to + NEAR && at >= other.from - NEAR && at <= other.to + NEAR;
    }

    boolean covers(float place, float where) {
        return Math.abs(at - place) <= NEAR && from - NEAR <= where && where <= to + NEAR;
    }
}
