package khaimac.engine;

/** What became of a message to the world outside. */
public enum Became {
    /** The other side said that it has it. */
    ANSWERED,
    /** It went off, and nobody answers such messages. */
    SENT,
    /** It went off, and the answer that should come did not. */
    SILENT,
    /** It did not go off, or the other side said no. */
    FAILED,
    /** It was kept back: in a rehearsal, or to an address the hall does not allow. */
    KEPT_BACK,
    /** The desk died before anybody could say whether it went off; it is not sent again. */
    UNKNOWN;

    /** Whether somebody outside may have acted on it. */
    public boolean mayHaveReached() {
        return this == ANSWERED || this == SENT || this == SILENT || this == UNKNOWN;
    }
}
