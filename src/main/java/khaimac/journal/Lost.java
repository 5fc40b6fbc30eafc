package khaimac.journal;

/**
 * How many facts were lost, as far as what is left can tell.
 *
 * @param least of so many a number is left: of a later fact, of a sign of life, of a head
 * @param likely by how much room they took
 * @param most by how much room there was; {@link Long#MAX_VALUE} where nothing is left to tell
 */
public record Lost(long least, long likely, long most) {
    public static final Lost NONE = new Lost(0, 0, 0);

    boolean isExact() {
        return least == most;
    }

    boolean isUnknown() {
        return most == Long.MAX_VALUE;
    }
}
