package khaimac.link;

import java.time.Duration;

/** What both ends agree on. */
public final class Link {
    /** Goes up whenever a message changes; two ends of different versions do not talk. */
    public static final int VERSION = 9;

    /** A sign of life each way so often; it carries the clock. */
    static final Duration BEAT = Duration.ofMillis(250);

    /** Nothing was heard for so long: it is said, and the other end is waited for. */
    public static final Duration SILENT = Duration.ofSeconds(1);

    /** Nothing was heard for so long: the connection is given up, and made anew. */
    static final Duration GONE = Duration.ofSeconds(4);

    /** Who has not shown who he is by then is sent away, however much of it has come. */
    static final Duration GREETING = Duration.ofSeconds(3);

    /** So much of a file travels at a time: what matters more never waits behind more than this. */
    public static final int PIECE = 1 << 16;

    /** No record is longer: the other end would not read it. */
    public static final int MOST_BYTES = 4 << 20;

    private Link() {}
}
