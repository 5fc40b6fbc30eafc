package khaimac.evenings;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.engine.Run;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What the surfaces show to somebody who walks through an agenda cue by cue; reckoned apart from the engine. */
final class Walked {
    private final Map<SurfaceName, LookRef> shown = new HashMap<>();
    private final Map<SurfaceName, LookRef> idle = new HashMap<>();

    private final Map<SurfaceName, Optional<String>> over = new HashMap<>();

    /** Whose picture is known: by the whole way, or because it was put or cleared. */
    private final Set<SurfaceName> known = new HashSet<>();

    /** Everything that is planned before the segment that is on. */
    static Walked before(Run run) {
        var walked = new Walked();
        walked.idle.putAll(run.show().idle());
        walked.known.addAll(run.show().surfaces());
        run.show().surfaces().forEach(surface -> walked.over.put(surface, Optional.empty()));
        for (var one : run.show().segments()) {
            if (one.equals(run.live())) break;
            if (one.skip()) continue;
            for (var cue : one.cues()) if (!(cue.trigger() instanceof Trigger.Overtime)) walked.over(cue.changes());
        }
        return walked;
    }

    /** Only what is touched from here on: an idle look is seen where nothing is known to lie over it. */
    static Walked fromHere() {
        return new Walked();
    }

    void over(List<Change> changes) {
        for (var change : changes) {
            switch (change) {
                case Change.Put one -> {
                    shown.put(one.surface(), one.look());
                    known.add(one.surface());
                }
                case Change.Clear one -> {
                    shown.remove(one.surface());
                    known.add(one.surface());
                }
                case Change.Idle one -> idle.put(one.surface(), one.look());
                case Change.Overlay(var surface, var look, var _) ->
                    over.put(
                            surface,
                            look instanceof LookRef.Named(var name) ? Optional.of(name) : Optional.empty());
                // Neither another page, level nor place in a film is another picture.
                case Change.Page _, Change.Level _, Change.Steer _ -> {}
                case Change.Play _, Change.StopSound _, Change.Device _, Change.Send _ -> {}
            }
        }
    }

    /** Whether it is known what lies over a surface by now. */
    boolean knowsOver(SurfaceName surface) {
        return over.containsKey(surface);
    }

    /** The name of what lies over it; empty where nothing does. */
    Optional<String> overlay(SurfaceName surface) {
        return over.getOrDefault(surface, Optional.empty());
    }

    /** What a surface shows by now, with the words of this run; null where that is not known. */
    @Nullable
    Look look(Run run, SurfaceName surface, Instant now) {
        if (!known.contains(surface)) return null;
        var ref = shown.getOrDefault(surface, idle.get(surface));
        if (ref == null) return null;
        var name = ref instanceof LookRef.Named(var known) ? known : "";
        var look = ref instanceof LookRef.Inline(var written) ? written : run.look(name);
        return look == null ? null : run.wouldShow(surface, name, look, now).look();
    }
}
