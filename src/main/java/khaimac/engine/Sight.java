package khaimac.engine;

import java.time.Instant;

/**
 * What the sender of a command saw when sending it.
 *
 * @param id one press, one id: a repeated one gets the same answer and has no second effect, and with another wish it
 *     is refused. Empty for the house itself.
 * @param who for the log and the report
 * @param epoch of the run; a new one begins whenever the desk starts
 * @param rev of the agenda
 * @param sent on the run's time line
 */
public record Sight(String id, String who, long epoch, Seen seen, long rev, Instant sent) {}
