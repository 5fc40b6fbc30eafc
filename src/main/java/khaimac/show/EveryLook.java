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

    /** @param change of a look that is not made of others; where it changes none, the show is the very same */
    static Show of(Show show, UnaryOperator<Look> change) {
        var every = new EveryLook(change);
        var looks = every.values(show.looks(), every::look);
        var idle = every.values(show.idle(), every::ref);
        var segments = Changed.each(show.segments(), every::segment);
        var ready = Changed.each(show.emergencies(), every::emergency);
        boolean same = Changed.not(show.looks(), looks)
                && Changed.not(show.idle(), idle)
                && Changed.not(show.segments(), segments)
                && Changed.not(show.emergencies(), ready);
        return same ? show : show.dressed(looks, idle, segments).prepared(ready);
    }

    /** The same for one segment. */
    public static Segment of(Segment segment, UnaryOperator<Look> change) {
        return new EveryLook(change).segment(segment);
    }

    /** The same for one look, and what is written in it. */
    public static Look of(Look look, UnaryOperator<Look> change) {
        return new EveryLook(change).look(look);
    }

    /** All of them that are not made of others, as they are written. */
    public static List<Look> in(Show show) {
        var all = new ArrayList<Look>();
        show.looks().values().forEach(look -> in(look, all));
        show.idle().values().forEach(ref -> in(ref, all));
        for (var segment : show.segments())
            for (var cue : segment.cues())
                for (var change : cue.changes()) {
                    var ref = change.look();
                    if (ref != null) in(ref, all);
                }
        return all;
    }

    /** The same for one look. */
    static List<Look> in(Look look) {
        var all = new ArrayList<Look>();
        in(look, all);
        return all;
    }

    private static void in(Look look, List<Look> all) {
        if (look instanceof Look.Stack(var layers)) layers.forEach(layer -> in(layer, all));
        else if (look instanceof Look.Box(var inner, var _, boolean _)) in(inner, all);
        else if (look instanceof Look.Split(var left, var right)) {
            in(left, all);
            in(right, all);
        } else all.add(look);
    }

    private static void in(LookRef ref, List<Look> all) {
        if (ref instanceof LookRef.Inline(var look)) in(look, all);
    }

    private <K, V> Map<K, V> values(Map<K, V> map, UnaryOperator<V> made) {
        Map<K, V> others = new LinkedHashMap<>();
        boolean same = true;
        for (var one : map.entrySet()) {
            var other = made.apply(one.getValue());
            same &= Changed.not(one.getValue(), other);
            others.put(one.getKey(), other);
        }
        return same ? map : Collections.unmodifiableMap(others);
    }

    private Segment segment(Segment segment) {
        var cues = Changed.each(segment.cues(), this::cue);
        return Changed.not(segment.cues(), cues) ? segment : SegmentField.withCues(segment, cues);
    }

    /** Its words stay a message: nothing that changes every look makes another kind of one. */
    private Emergency emergency(Emergency one) {
        return look(one.look()) instanceof Look.Message message && !Changed.not(one.look(), message)
                ? one.with(message)
                : one;
    }

    private Cue cue(Cue cue) {
        var changes = Changed.each(cue.changes(), this::inside);
        return Changed.not(cue.changes(), changes)
                ? cue
                : new Cue(cue.id(), cue.name(), cue.trigger(), changes, cue.broken());
    }

    private Change inside(Change one) {
        return switch (one) {
            case Change.Put(var surface, var ref, var entrance) -> {
                var other = ref(ref);
                yield Changed.not(ref, other) ? one : new Change.Put(surface, other, entrance);
            }
            case Change.Idle(var surface, var ref) -> {
                var other = ref(ref);
                yield Changed.not(ref, other) ? one : new Change.Idle(surface, other);
            }
            case Change.Overlay(var surface, var ref, var fade) -> {
                var other = ref == null ? null : ref(ref);
                yield Changed.not(ref, other) ? one : new Change.Overlay(surface, other, fade);
            }
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
        if (!(ref instanceof LookRef.Inline(var look))) return ref;
        var other = look(look);
        return Changed.not(look, other) ? ref : new LookRef.Inline(other);
    }

    private Look look(Look look) {
        if (look instanceof Look.Stack(var layers)) {
            var others = Changed.each(layers, this::ref);
            return Changed.not(layers, others) ? look : new Look.Stack(others);
        }
        if (look instanceof Look.Box(var inner, var at, boolean ground)) {
            var other = ref(inner);
            return Changed.not(inner, other) ? look : new Look.Box(other, at, ground);
        }
        if (look instanceof Look.Split(var left, var right)) {
            var otherLeft = ref(left);
            var otherRight = ref(right);
            return Changed.not(left, otherLeft) && Changed.not(right, otherRight)
                    ? look
                    : new Look.Split(otherLeft, otherRight);
        }
        var other = change.apply(look);
        return other.equals(look) ? look : other;
    }
}
