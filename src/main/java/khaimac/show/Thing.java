package khaimac.show;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an edit touches. Two edits that touch the same thing are not both made unseen.
 *
 * @param name of a segment its id, of a look its name, of a list its file; empty where there is only one
 * @param part what of it; empty: all of it
 */
public record Thing(Kind kind, String name, String part) {
    public enum Kind {
        SHOW,
        /** Which segments there are, in which order. */
        ORDER,
        SEGMENT,
        LOOK,
        STYLE,
        IDLE,
        LIST
    }

    public static final Thing ORDER = new Thing(Kind.ORDER, "", "");

    public static Thing show(String part) {
        return new Thing(Kind.SHOW, "", part);
    }

    public static Thing segment(String id) {
        return new Thing(Kind.SEGMENT, id, "");
    }

    public static Thing cues(String segment) {
        return new Thing(Kind.SEGMENT, segment, "cues");
    }

    public static Thing look(String name) {
        return new Thing(Kind.LOOK, name, "");
    }

    /** What people call a look. */
    static Thing nameOf(String look) {
        return new Thing(Kind.LOOK, look, "name");
    }

    public static Thing list(String file) {
        return new Thing(Kind.LIST, file, "");
    }

    public static Thing of(ShowField field) {
        return show(word(field));
    }

    public static Thing of(String segment, SegmentField field) {
        return new Thing(Kind.SEGMENT, segment, word(field));
    }

    private static String word(Object field) {
        return field.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Whether they are the same, or one is a part of the other. */
    public boolean meets(Thing other) {
        return kind == other.kind
                && name.equals(other.name)
                && (part.equals(other.part) || part.isEmpty() || other.part.isEmpty());
    }

    public static boolean meet(Set<Thing> some, Set<Thing> others) {
        for (var one : some) for (var other : others) if (one.meets(other)) return true;
        return false;
    }

    /** Everything that an edit touches. */
    public static Set<Thing> of(ShowEdit edit) {
        return switch (edit) {
            case ShowEdit.SetShow(var field) -> Set.of(of(field));
            case ShowEdit.SetSegment(var id, SegmentField.Id(var other)) -> Set.of(segment(id), segment(other));
            case ShowEdit.SetSegment(var id, var field) -> Set.of(of(id, field));
            case ShowEdit.AddSegment(int ignored, var segment) -> Set.of(ORDER, segment(segment.id()));
            case ShowEdit.MoveSegment ignored -> Set.of(ORDER);
            case ShowEdit.RemoveSegment(var id) -> Set.of(ORDER, segment(id));
            case ShowEdit.AddCue(var id, int at, var cue) -> Set.of(cues(id));
            case ShowEdit.SetCue(var id, int at, var cue) -> Set.of(cues(id));
            case ShowEdit.MoveCue(var id, int from, int to) -> Set.of(cues(id));
            case ShowEdit.RemoveCue(var id, int at) -> Set.of(cues(id));
            case ShowEdit.SetStyle(var name, var style) -> Set.of(new Thing(Kind.STYLE, name, ""));
            case ShowEdit.SetLook(var name, var look) -> Set.of(look(name));
            case ShowEdit.CallLook(var name, var called) -> Set.of(nameOf(name));
            case ShowEdit.OfRows rows -> Set.of(list(rows.file()));
            case ShowEdit.Several(var edits) -> {
                var all = new LinkedHashSet<Thing>();
                edits.forEach(one -> all.addAll(of(one)));
                yield all;
            }
        };
    }
}
