package khaimac.afterwards;

import java.time.Instant;
import khaimac.scene.Look;

/**
 * A look that was corrected in a run.
 *
 * @param was as its file had it
 * @param live as it was in the end
 * @param who corrected it last, and when on the run's line
 */
public record Correction(String look, Look was, Look live, String who, Instant at) {}
