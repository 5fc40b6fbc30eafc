package khaimac.output;

import java.io.Serial;
import khaimac.finding.Sentence;

/** The device cannot be reached any more. It is connected to anew, and then gets everything. */
public final class Lost extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Sentence why;

    /** @param why what happened, what the audience sees now, what to do */
    public Lost(Sentence why) {
        super(why.en(), null, false, false);
        this.why = why;
    }

    public Sentence why() {
        return why;
    }
}
