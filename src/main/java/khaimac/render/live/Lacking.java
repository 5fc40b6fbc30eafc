package khaimac.render.live;

import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What the next GO would bring, and cannot be shown.
 *
 * @param film the name that it was opened by; null where it is no film
 * @param why as words that go on from what it is
 */
public record Lacking(@Nullable String film, Sentence why) {}
