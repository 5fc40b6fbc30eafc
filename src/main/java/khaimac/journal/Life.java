package khaimac.journal;

import java.time.Instant;

/**
 * Somebody was at the desk: written when nothing else is, so that a quiet speech is not taken for a desk that is gone.
 */
record Life(Instant at) {}
