package khaimac.afterwards;

import java.time.Instant;
import java.util.List;
import khaimac.show.Segment;

/**
 * A part that nobody had planned, and that was on.
 *
 * @param part as it was in the end
 * @param behind the parts that stood before it in the agenda, the nearest first
 * @param who added it, and when on the run's line
 */
public record Addition(Segment part, List<String> behind, String who, Instant at) {}
