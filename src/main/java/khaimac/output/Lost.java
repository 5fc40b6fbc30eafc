package khaimac.output;

import java.io.Serial;
import khaimac.finding.Sentence;

/** The device cannot be reached. It is connected to anew, and then gets everything. */
public final class Lost extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    /** What kind of news it is. */
    public enum Kind {
        /** Something is wrong. */
        TROUBLE,

        /** The device is not there: that it was unplugged and that it is missing are one piece of news. */
        ABSENT,

        /** It takes longer than usual; nothing is known to be wrong. */
        NOT_YET
    }

    private final Kind kind;
    private final transient Sentence why;

    /** @param why what happened, what the audience sees now, what to do */
    public Lost(Sentence why) {
        this(Kind.TROUBLE, why);
    }

    private Lost(Kind kind, Sentence why) {
        super(why.en(), null, false, false);
        this.kind = kind;
        this.why = why;
    }

    public static Lost absent(Sentence why) {
        return new Lost(Kind.ABSENT, why);
    }

    public static Lost notYet(Sentence why) {
        return new Lost(Kind.NOT_YET, why);
    }

    public Kind kind() {
        return kind;
    }

    public Sentence why() {
        return why;
    }
}
