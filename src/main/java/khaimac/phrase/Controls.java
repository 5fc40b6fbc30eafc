package khaimac.phrase;

import java.time.Instant;
import khaimac.engine.Run;
import khaimac.engine.Wish;

/** What an operator's words act on: an evening in virtual time, or the desk of a hall. */
public interface Controls {
    Run run();

    /** Now, on the run's time line. */
    Instant now();

    /** Somebody wishes something now, seeing what is there to see; what came of it is told elsewhere. */
    void wish(String words, Wish wish);

    /** Something goes wrong on purpose: where an audience may be looking, it does not. */
    void trouble(String words, Trouble trouble);
}
