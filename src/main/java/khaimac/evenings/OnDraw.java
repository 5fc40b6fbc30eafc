package khaimac.evenings;

import java.util.List;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.scene.Look;
import khaimac.scene.Lots;
import org.jspecify.annotations.Nullable;

/** What is drawn by lot: who, out of whom, and before whose eyes. */
final class OnDraw extends Claims {
    OnDraw(Complaints complaints) {
        super(complaints);
    }

    /**
     * 37. Who is drawn stands in the list, was not drawn before, and is who the seed says, all of which is written down
     * before it turns.
     *
     * @param left who has not been drawn yet
     */
    void aDrawIsWhatItsSeedSays(
            Deed.DrawBegun begun, List<Look.RosterRow> names, List<Look.RosterRow> left, Look.@Nullable Spin spin) {
        must(
                spin != null
                        && names.contains(spin.winner())
                        && left.contains(spin.winner())
                        && begun.left() == left.size()
                        && begun.list().equals(Lots.hash(left))
                        && Lots.winner(begun.seed(), left).equals(spin.winner()),
                "aDrawIsWhatItsSeedSays",
                () -> begun + " came to " + spin + " out of " + left);
    }

    /** 37. … and is who the hall reads. */
    void whoIsReadIsWhoWasDrawn(Look.RosterRow read, Look.@Nullable RosterRow drawn, Fact fact) {
        must(read.equals(drawn), "whoIsReadIsWhoWasDrawn", () -> fact + " instead of " + drawn);
    }

    /** 37. … before the eyes of somebody. */
    void nobodyIsDrawnUnseen(boolean seen, Fact fact) {
        must(seen, "nobodyIsDrawnUnseen", () -> fact);
    }
}
