package khaimac.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Stamp;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Overlay;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.scene.TextFields;
import khaimac.show.Segment;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/**
 * Every picture that a show can put up, found by going through its cues: also of cues that come only when a part runs
 * over. Nobody waits for the ceremony to be held; what is put up a thousand times is looked at once.
 */
final class Repertoire {
    /** What is on a surface, and in which part, where its words depend on the part. */
    private record Put(
            SurfaceName surface, LookRef ref, @Nullable LookRef over, String segment) {}

    private final Show show;
    private final Set<Put> known = new HashSet<>();
    private final Map<LookRef, Boolean> tellsParts = new HashMap<>();

    /** What lies over the pictures of a surface by now. */
    private final Map<SurfaceName, LookRef> over = new HashMap<>();

    private final Map<Gallery.Key, Picture> found = new LinkedHashMap<>();
    private Run run;

    private Repertoire(Show show) {
        this.show = show;
        this.run = Run.of(show);
    }

    static List<Picture> of(Show show) {
        var repertoire = new Repertoire(show);
        repertoire.hold();
        return List.copyOf(repertoire.found.values());
    }

    private void hold() {
        var doors =
                show.segments().isEmpty() ? Instant.EPOCH : show.plan().slot(0).start();
        happens(doors, new Deed.Opened("", Mode.REHEARSAL, 1, doors));
        var idle = new HashMap<>(show.idle());
        var up = new HashMap<SurfaceName, LookRef>();
        idle.forEach((surface, ref) -> see(surface, ref, null));
        for (var one : show.emergencies())
            for (var surface : show.surfaces())
                if (one.on(show.surfaces()).contains(surface)) see(surface, new LookRef.Inline(one.look()), null);
        int visit = 0;
        for (int index = 0; index < show.segments().size(); index++) {
            var segment = show.segments().get(index);
            if (segment.skip()) continue;
            var starts = show.plan().slot(index).start();
            happens(starts, new Deed.SegmentStarted(segment.id(), ++visit, Deed.Start.GO, starts, List.of()));
            for (var surface : show.surfaces()) {
                var ref = up.getOrDefault(surface, idle.get(surface));
                if (ref != null && tellsParts(ref)) see(surface, ref, segment);
            }
            for (var cue : segment.cues()) for (var change : cue.changes()) changed(change, up, idle, segment);
        }
    }

    private void changed(Change change, Map<SurfaceName, LookRef> up, Map<SurfaceName, LookRef> idle, Segment segment) {
        switch (change) {
            case Change.Put(var surface, var ref, var _) -> {
                up.put(surface, ref);
                see(surface, ref, segment);
            }
            case Change.Idle(var surface, var ref) -> {
                idle.put(surface, ref);
                see(surface, ref, segment);
            }
            case Change.Overlay(var surface, var ref, var _) -> {
                if (ref == null) over.remove(surface);
                else over.put(surface, ref);
                var shown = up.getOrDefault(surface, idle.get(surface));
                if (shown != null) see(surface, shown, segment);
            }
            case Change.Clear(var surface, var _) -> {
                up.remove(surface);
                var ref = idle.get(surface);
                if (ref != null) see(surface, ref, segment);
            }
            // All pages of a list are seen when it is put up, and nothing else here is a picture.
            case Change.Page _, Change.Level _, Change.Steer _ -> {}
            case Change.Play _, Change.StopSound _, Change.Device _, Change.Send _ -> {}
        }
    }

    private void happens(Instant at, Deed deed) {
        run = run.after(new Fact(new Stamp(run.seq() + 1, at, "", ""), deed));
    }

    private void see(SurfaceName surface, LookRef ref, @Nullable Segment segment) {
        var id = segment == null ? "" : segment.id();
        var laid = over.get(surface);
        boolean tells = tellsParts(ref) || (laid != null && tellsParts(laid));
        if (!known.add(new Put(surface, ref, laid, tells ? id : ""))) return;
        var now = segment == null
                ? Instant.EPOCH
                : show.plan().slot(show.indexOf(id)).start();
        var look = Looks.resolved(ref, show.looks()::get);
        var showing = run.wouldShow(surface, "", look, now);
        var names = Looks.names(ref, show.looks()::get).stream()
                .filter(show.looks()::containsKey)
                .sorted()
                .toList();
        // A document was set by somebody else: its first page tells whether it can be shown.
        boolean isDocument = Looks.first(look, Look.Pages.class) != null;
        int pages = isDocument ? 1 : Looks.pages(look);
        for (int page = 0; page < pages; page++) {
            var shown = new Showing(showing.look(), now, Entrance.CUT, page, showing.timer(), showing.level())
                    .under(laid == null ? List.of() : List.of(overlay(surface, laid, now)));
            Gallery.add(found, new Picture(id, surface, names, shown, now));
        }
    }

    private Overlay overlay(SurfaceName surface, LookRef laid, Instant now) {
        var shown = run.wouldShow(surface, "", Looks.resolved(laid, show.looks()::get), now);
        return new Overlay(shown.look(), now, Duration.ZERO, null, shown.timer());
    }

    /** Whether a look says something else in every part: the agenda, or the name of what is on. */
    private boolean tellsParts(LookRef ref) {
        return tellsParts.computeIfAbsent(ref, one -> tellsParts(Looks.resolved(one, show.looks()::get)));
    }

    private static boolean tellsParts(Look look) {
        if (look instanceof Look.Agenda) return true;
        for (var text : Looks.texts(look))
            for (var field : TextFields.in(text))
                if (field.startsWith("now.") || field.startsWith("next.")) return true;
        for (var part : Looks.parts(look))
            if (part instanceof LookRef.Inline(var inner) && tellsParts(inner)) return true;
        return false;
    }
}
