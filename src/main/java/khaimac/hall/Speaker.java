package khaimac.hall;

/**
 * Somewhere in the hall where sounds are heard.
 *
 * @param device of the machine, as it calls it; empty: the one the machine uses by itself
 * @param delayMs how much later a sound is heard than it should be, in milliseconds, on purpose
 * @param note for the people who prepare; never shown
 */
public record Speaker(String device, int delayMs, String note) {
    /** Where a hall names none. */
    public static final Speaker OF_THE_MACHINE = new Speaker("", 0, "");
}
