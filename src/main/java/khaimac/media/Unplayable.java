package khaimac.media;

import java.io.Serial;
import khaimac.finding.Sentence;

/** A file or a stream that cannot be played, and why. */
public final class Unplayable extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Sentence words;

    public Unplayable(Sentence words) {
        super(words.en());
        this.words = words;
    }

    public Sentence words() {
        return words;
    }
}
