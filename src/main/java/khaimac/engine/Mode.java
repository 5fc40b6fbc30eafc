package khaimac.engine;

/** What a run is for. */
public enum Mode {
    REHEARSAL,
    /** With an audience: the agenda's order is fixed. */
    SHOW
}
