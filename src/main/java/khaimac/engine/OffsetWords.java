package khaimac.engine;

import java.time.Duration;
import khaimac.finding.Sentence;
import khaimac.show.Show;

/** How late a run or a part is; a dash where it is held on another day than planned. */
public final class OffsetWords {
    private static final Sentence OTHER_DAY = new Sentence("– (khác ngày)", "– (another day)");

    private OffsetWords() {}

    /** The same of a show: a dash where it is held on another day than planned. */
    public static Sentence of(Duration offset, Show show) {
        return Timing.isAnotherDay(show, offset) ? OTHER_DAY : TimingWords.offset(offset);
    }

    /** How late a run is. */
    public static Sentence of(Run run, Timing timing) {
        boolean other = timing.offset() == null && run.live() != null;
        return other ? OTHER_DAY : TimingWords.offset(timing.offset());
    }
}
