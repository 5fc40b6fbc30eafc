package khaimac.journal;

/**
 * The first line of a generation.
 *
 * @param through the facts up to this number were written anew, and are the same in every older generation that has them
 */
record Head(String format, int generation, long through) {
    static final String FORMAT = "khaimac-journal/1";
}
