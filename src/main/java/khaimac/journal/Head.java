package khaimac.journal;

/**
 * The first line of a generation.
 *
 * @param through the facts up to this number were written anew, and are the same in every older generation that has
 *     them
 */
record Head(String format, int generation, long through) {
    static final String FORMAT = "khaimac-journal/2";

    /** Facts had their stamp among their own words then. */
    private static final String OLDER = "khaimac-journal/1";

    boolean isOfThisProgram() {
        return format.equals(FORMAT);
    }

    boolean isOfAnOlderProgram() {
        return format.equals(OLDER);
    }
}
