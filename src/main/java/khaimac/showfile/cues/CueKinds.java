package khaimac.showfile.cues;

import java.util.ArrayList;
import java.util.List;
import khaimac.cue.Change;
import khaimac.scene.Entrance;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Out;

/** Everything a cue may do. To add something: a file beside this one, a line here. Pictures come before effects. */
public final class CueKinds {
    public static final List<CueKind<?>> ALL = List.of(
            PutKind.KIND,
            ClearKind.KIND,
            IdleKind.KIND,
            OverlayKind.KIND,
            OverlayOffKind.KIND,
            PageKind.KIND,
            LevelKind.KIND,
            SteerKind.KIND,
            StopKind.KIND,
            PlayKind.KIND,
            DeviceKind.KIND,
            SendKind.KIND);

    private CueKinds() {}

    /** What a written cue does. */
    static List<Change> read(Fields fields, Entrance entrance) {
        var changes = new ArrayList<Change>();
        for (var kind : ALL) changes.addAll(read(kind, fields, entrance));
        return List.copyOf(changes);
    }

    private static <V> List<Change> read(CueKind<V> kind, Fields fields, Entrance entrance) {
        var value = fields.get(kind.part());
        return value == null ? List.of() : kind.changes().of(value, entrance);
    }

    static void write(List<Change> changes, Out out) {
        for (var kind : ALL) write(kind, changes, out);
    }

    private static <V> void write(CueKind<V> kind, List<Change> changes, Out out) {
        out.put(kind.part(), kind.written().apply(changes));
    }
}
