package khaimac.panel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import khaimac.approval.Known;
import khaimac.clock.Watch;
import khaimac.desk.CarefulJudge;
import khaimac.desk.Desk;
import khaimac.engine.Fact;
import khaimac.engine.Rewritten;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.panel.words.FromPage;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * What the panel is the panel of.
 *
 * @param show as it stands in its file
 * @param watch the desk's time
 * @param real this machine's clocks
 * @param devices what lights the surfaces
 * @param before what had happened before this desk was started
 * @param tended the file of what is done to outputs, beside the run; null: it is not kept
 * @param careful the judge of safe mode; null outside it
 * @param rehearsal null: with an audience
 * @param file the show file as it lies there now; null where nobody knows
 * @param approval what was signed of the show
 * @param brought pictures that were brought in while it runs
 * @param beginning what should be seen before the first GO
 * @param build says another build from this one, so that a page of before loads itself anew
 */
public record House(
        Desk desk,
        Show show,
        Hall hall,
        Watch watch,
        Watch real,
        Players players,
        Devices devices,
        List<Fact> before,
        @Nullable Path tended,
        @Nullable CarefulJudge careful,
        @Nullable Rehearsed rehearsal,
        Supplier<@Nullable Rewritten> file,
        Supplier<Known> approval,
        BroughtIn brought,
        Beginning beginning,
        String build) {

    /** What a rehearsal lets people do to its clock and to its house. */
    public interface Rehearsed {
        void speed(double by);

        void forward(Duration by);

        void kill(FromPage.Part part);

        /** @return why it cannot be; empty where it was done */
        Sentence cable(SurfaceName surface, boolean out);

        /** The surfaces whose cable is out. */
        Set<SurfaceName> pulled();
    }
}
