package khaimac.show;

/** What starts a segment. */
public enum Begins {
    /** The operator. */
    GO,
    /** The wall clock, at its planned start. */
    CLOCK,
    /** The end of the segment before. */
    FOLLOW
}
