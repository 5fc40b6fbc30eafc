package khaimac.showfile;

import java.util.List;
import khaimac.cue.Change;
import khaimac.cue.Uncarried;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;

/** Findings about what nobody carries out yet: the only ones that a sound file has. */
public final class NotYet {
    private static final List<Sentence> ALL = List.of(
            Uncarried.why(new Change.Play("", false, 1)),
            Uncarried.why(new Change.Device("", new Change.DeviceOrder.Black())));

    private NotYet() {}

    public static boolean isAbout(Finding finding) {
        return ALL.contains(finding.what());
    }
}
