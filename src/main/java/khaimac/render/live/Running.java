package khaimac.render.live;

import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with a film that is in a picture or may come.
 *
 * @param file the name that it was opened by
 * @param broken why it shows no more; null while all is well
 * @param late how often a picture came later than it was due
 */
public record Running(String file, @Nullable Sentence broken, long late) {}
