package khaimac.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.scene.Look;
import khaimac.scene.LookRef;

/** Changes every look of a show, wherever it is written: by name, in a cue, as an idle look, in a stack or a split. */
public final class EveryLook {
    private final UnaryOperator<Look> change;

    private EveryLook(UnaryOperator<Look> change) {
        this.change = change;
    }

    /** @param change of a look that is not made of others */
    static Show of(Show show, UnaryOperator<Look> change) {
        var every = new EveryLook(change);
        var looks = new LinkedHashMap<>(show.looks());
        looks.replaceAll((name, look) -> every.look(look));
        var idle = new LinkedHashMap<>(show.idle());
        idle.replaceAll((surface, ref) -> every.ref(ref));
        var segments = new ArrayList<Segment>();
        for (var segment : show.segments()) {
            var cues = segment.cues().stream().map(every::cue).toList();
            segments.add(cues.equals(segment.cues()) ? segment : SegmentField.withCues(segment, cues));
        }
        return Show.of(
                show.title(),
                show.organiser(),
                show.venue(),
                show.note(),
                show.date(),
                show.zone(),
                show.surfaces(),
                show.styles(),
                unmodifiable(looks),
                unmodifiable(idle),
                segments)
                .called(show.names());
    }

    /** The same for one segment. */
    public static Segment of(Segment segment, UnaryOperator<Look> change) {
        var every = new EveryLook(change);
        return SegmentField.withCues(
                segment, segment.cues().stream().map(every::cue).toList());
    }

    /** The same for one look, and what is written in it. */
    public static Look of(Look look, UnaryOperator<Look> change) {
        return new EveryLook(change).look(look);
    }

    /** All of them that are not made of others, as they are written. */
    public static List<Look> in(Show show) {
        var all = new ArrayList<Look>();
        var _ = of(show, look -> {
            all.add(look);
            return look;
        });
        return all;
    }

    private static <K, V> Map<K, V> unmodifiable(Map<K, V> map) {
        return Collections.unmodifiableMap(map);
    }

    private Cue cue(Cue cue) {
        var changes = cue.changes().stream().map(this::inside).toList();
        return new Cue(cue.id(), cue.name(), cue.trigger(), changes, cue.broken());
    }

    private Change inside(Change one) {
        return switch (one) {
            case Change.Put(var surface, var ref, var entrance) -> new Change.Put(surface, ref(ref), entrance);
            case Change.Idle(var surface, var ref) -> new Change.Idle(surface, ref(ref));
            case Change.Overlay(var surface, var ref, var fade) ->
                ref == null ? one : new Change.Overlay(surface, ref(ref), fade);
            case Change.Clear ignored -> one;
            case Change.Page ignored -> one;
            case Change.Level ignored -> one;
            case Change.Steer ignored -> one;
            case Change.Play ignored -> one;
            case Change.StopSound ignored -> one;
            case Change.Device ignored -> one;
            case Change.Send ignored -> one;
        };
    }

    private LookRef ref(LookRef ref) {
        return ref instanceof LookRef.Inline(var look) ? new LookRef.Inline(look(look)) : ref;
    }

    private Look look(Look look) {
        if (look instanceof Look.Stack(var layers))
            return new Look.Stack(layers.stream().map(this::ref).toList());
        if (look instanceof Look.Box(var inner, var at, boolean ground)) return new Look.Box(ref(inner), at, ground);
        if (look instanceof Look.Split(var left, var right)) return new Look.Split(ref(left), ref(right));
        return change.apply(look);
    }
}
