package khaimac.showfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import khaimac.cue.Cue;
import khaimac.cue.Uncarried;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.show.Show;
import khaimac.showfile.shows.Places;

/**
 * What a file rightly asks for and nobody does yet: better known at the desk of whoever writes than in a silent
 * hall.
 */
public final class UncarriedChecks {
    private UncarriedChecks() {}

    public static List<Finding> of(Show show, Places places) {
        var findings = new ArrayList<Finding>();
        for (var segment : show.segments()) {
            for (int index = 0; index < segment.cues().size(); index++) {
                var place = places.cue(segment.id(), index);
                for (var why : why(segment.cues().get(index)))
                    findings.add(new Finding(Severity.WARNING, place, why, Sentence.NONE, Sentence.NONE));
            }
        }
        return List.copyOf(findings);
    }

    private static Set<Sentence> why(Cue cue) {
        var all = new LinkedHashSet<Sentence>();
        for (var change : cue.changes()) all.add(Uncarried.why(change));
        all.remove(Sentence.NONE);
        return all;
    }
}
