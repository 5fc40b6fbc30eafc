package khaimac.afterwards;

import java.time.Duration;

/** How long a part was on in a rehearsal, without pauses. */
public record Measure(String part, Duration took) {}
