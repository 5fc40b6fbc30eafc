package khaimac.home.halls;

import khaimac.scene.Look;

/** What the page of a hall asks for. */
sealed interface HallAsked {
    /** A hall that nobody has described yet. */
    record Begin(String title) implements HallAsked {}

    /** @param seen the revision that the page shows */
    record Change(String hall, long seen, HallWish wish) implements HallAsked {}

    record Undo(String hall) implements HallAsked {}

    record Redo(String hall) implements HallAsked {}

    /** @param over also where another program has written the file meanwhile */
    record Save(String hall, boolean over) implements HallAsked {}

    /** What was not saved is thrown away. */
    record Drop(String hall) implements HallAsked {}

    /** The file of before the last saving stands again; asked once more, the one of now. */
    record Former(String hall) implements HallAsked {}

    /** A test pattern on everything that the hall has, as it is on the page now. */
    record Light(String hall, Look.Pattern pattern) implements HallAsked {}

    record Rest() implements HallAsked {}
}
