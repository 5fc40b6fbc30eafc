package khaimac.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * A look that is written where it is put up, in a cue or as an idle look. It has no name of its own, so it is called by
 * its place; where the same is written in several places it is one look, and any of them calls it.
 *
 * @param name "segment/2/backdrop": the second cue of a segment; "segment/2/backdrop/idle" and "idle/backdrop" are idle
 *     looks
 * @param segment the one whose cue it is in; null: it is an idle look of the show
 * @param cue counted from 0
 */
public record InPlace(
        String name,
        Look look,
        SurfaceName surface,
        @Nullable Segment segment,
        int cue) {
    private static final String IDLE = "idle";

    /** Every place, in the order of the show. */
    public static List<InPlace> in(Show show) {
        var all = new ArrayList<InPlace>();
        for (var segment : show.segments()) in(segment, all);
        idle(show, all);
        return List.copyOf(all);
    }

    private static void in(Segment segment, List<InPlace> all) {
        for (int cue = 0; cue < segment.cues().size(); cue++)
            for (var change : segment.cues().get(cue).changes()) {
                if (!(change instanceof Change.Picture picture) || !(change.look() instanceof LookRef.Inline(var look)))
                    continue;
                var surface = picture.surface();
                var name = segment.id() + "/" + (cue + 1) + "/" + surface.text()
                        + (change instanceof Change.Idle ? "/" + IDLE : "");
                all.add(new InPlace(name, look, surface, segment, cue));
            }
    }

    private static void idle(Show show, List<InPlace> all) {
        show.idle().forEach((surface, ref) -> {
            if (ref instanceof LookRef.Inline(var look))
                all.add(new InPlace(IDLE + "/" + surface.text(), look, surface, null, 0));
        });
    }

    /** What is written at a place; null where nothing is. */
    public static @Nullable Look look(Show show, String name) {
        // It is asked for at every look at a show, which may be long: only the places of its segment are gone through.
        var some = new ArrayList<InPlace>();
        for (var segment : show.segments())
            if (name.startsWith(segment.id())
                    && name.startsWith("/", segment.id().length())) in(segment, some);
        idle(show, some);
        // A cue may put up two on one surface: the last one is what is seen.
        Look found = null;
        for (var one : some) if (one.name.equals(name)) found = one.look;
        return found;
    }

    /** What a look is called: by its first place; null where it is written nowhere. */
    public static @Nullable String name(Show show, Look look) {
        for (var one : in(show)) if (one.look.equals(look) && look.equals(look(show, one.name))) return one.name;
        return null;
    }

    /** The same show with another look in every place where one was. */
    public static Show with(Show show, UnaryOperator<Look> change) {
        var segments = Changed.each(show.segments(), segment -> segment(segment, change));
        var idle = new LinkedHashMap<>(show.idle());
        idle.replaceAll((surface, ref) -> ref(ref, change));
        var otherIdle = idle.equals(show.idle()) ? show.idle() : Collections.unmodifiableMap(idle);
        return Changed.not(show.segments(), segments) && Changed.not(show.idle(), otherIdle)
                ? show
                : show.dressed(show.looks(), otherIdle, segments);
    }

    private static Segment segment(Segment segment, UnaryOperator<Look> change) {
        var cues = Changed.each(segment.cues(), cue -> cue(cue, change));
        return Changed.not(segment.cues(), cues) ? segment : SegmentField.withCues(segment, cues);
    }

    private static Cue cue(Cue cue, UnaryOperator<Look> change) {
        var changes = Changed.each(cue.changes(), one -> one(one, change));
        return Changed.not(cue.changes(), changes)
                ? cue
                : new Cue(cue.id(), cue.name(), cue.trigger(), changes, cue.broken());
    }

    /** One change, with another look if one is written in it. */
    public static Change one(Change one, UnaryOperator<Look> change) {
        if (one instanceof Change.Put(var surface, var ref, var entrance)) {
            var other = ref(ref, change);
            return Changed.not(ref, other) ? one : new Change.Put(surface, other, entrance);
        }
        if (one instanceof Change.Idle(var surface, var ref)) {
            var other = ref(ref, change);
            return Changed.not(ref, other) ? one : new Change.Idle(surface, other);
        }
        if (one instanceof Change.Overlay(var surface, var ref, var fade) && ref != null) {
            var other = ref(ref, change);
            return Changed.not(ref, other) ? one : new Change.Overlay(surface, other, fade);
        }
        return one;
    }

    private static LookRef ref(LookRef ref, UnaryOperator<Look> change) {
        if (!(ref instanceof LookRef.Inline(var look))) return ref;
        var other = change.apply(look);
        return other.equals(look) ? ref : new LookRef.Inline(other);
    }
}
