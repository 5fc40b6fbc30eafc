package khaimac.rehearsal;

import java.time.Instant;
import khaimac.cue.Change;
import khaimac.engine.Fact;
import khaimac.finding.Sentence;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;

/** What can be told of a simulated ceremony, in the order it happens. */
public sealed interface Happening {
    Instant at();

    record Happened(Fact fact) implements Happening {
        @Override
        public Instant at() {
            return fact.at();
        }
    }

    /** A surface shows something else than before. */
    record Changed(Instant at, SurfaceName surface, Showing showing) implements Happening {}

    /** A cue asks for something that nobody carries out: here, or not yet at all. */
    record Undone(Instant at, Change change, Sentence because) implements Happening {}

    /** A wish that was not followed, as it was asked, and why. */
    record Refused(Instant at, String asked, Sentence because) implements Happening {}
}
