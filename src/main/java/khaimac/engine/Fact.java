package khaimac.engine;

import java.time.Instant;

/**
 * What happened. Facts are the journal, the report and the only thing that moves a run, so they hold results, not
 * wishes: a newer program that reads them cannot decide the past again.
 */
public record Fact(Stamp stamp, Deed deed) {
    public Instant at() {
        return stamp.at();
    }
}
