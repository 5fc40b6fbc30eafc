package khaimac.engine;

import java.time.Instant;

/** The number of a fact, when it happened on the run's time line, the command it answers, and whose. */
public record Stamp(long seq, Instant at, String command, String who) {}
