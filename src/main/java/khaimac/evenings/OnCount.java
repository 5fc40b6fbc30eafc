package khaimac.evenings;

import khaimac.engine.Fact;
import khaimac.scene.SurfaceName;

/** Numbers that climb before everybody's eyes. */
final class OnCount extends Claims {
    OnCount(Complaints complaints) {
        super(complaints);
    }

    /** 38. What counts the same goes on from the number that stood there, whatever happens to it. */
    void aNumberNeverJumps(SurfaceName surface, long stood, long stands, Fact fact) {
        must(stood == stands, "aNumberNeverJumps", () -> surface + ": " + stood + ", then " + stands + " by " + fact);
    }

    /** 38. … and comes to what was said last, to the unit. */
    void aNumberComesToWhatWasSaid(SurfaceName surface, long said, long comes, Fact fact) {
        must(
                said == comes,
                "aNumberComesToWhatWasSaid",
                () -> surface + ": " + comes + " instead of " + said + " by " + fact);
    }
}
