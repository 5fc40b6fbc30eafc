package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;

/**
 * An emergency text that is up. It lies over everything that was there, also over what covers; only a BLANK or a SAFE
 * that somebody presses afterwards lies over it.
 *
 * @param under the surfaces that were made black, or idle, since
 */
public record Alarm(
        String name, Look look, Set<SurfaceName> surfaces, boolean silence, Instant since, Set<SurfaceName> under) {
    public boolean isSeenOn(SurfaceName surface) {
        return surfaces.contains(surface) && !under.contains(surface);
    }

    /** HOLD keeps what lies under it: nobody shall find an emergency held that is over. */
    Alarm covered(Set<SurfaceName> those, Over.Kind kind) {
        return kind == Over.Kind.HOLD ? bare(those) : with(those, true);
    }

    Alarm bare(Set<SurfaceName> those) {
        return with(those, false);
    }

    private Alarm with(Set<SurfaceName> those, boolean isUnder) {
        var others = new HashSet<>(under);
        if (isUnder) others.addAll(those);
        else others.removeAll(those);
        return new Alarm(name, look, surfaces, silence, since, Set.copyOf(others));
    }

    Alarm shifted(Duration by) {
        return new Alarm(name, look, surfaces, silence, since.plus(by), under);
    }
}
