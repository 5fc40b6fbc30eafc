package khaimac.showfile.cues;

import java.util.Map;
import khaimac.cue.Change;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Part;
import khaimac.showfile.looks.RefShape;

/** Another idle look from here on, so that SAFE never shows the title of a part that is over. */
final class IdleKind {
    private static final Part<Map<SurfaceName, LookRef>> PART = Part.of(
            "idle",
            Surfaces.each(RefShape.LOOK_REF),
            "From here on the idle look of a surface: what SAFE and clear show.");

    static final CueKind<Map<SurfaceName, LookRef>> KIND = new CueKind<>(
            PART,
            (looks, entrance) -> looks.entrySet().stream()
                    .<Change>map(idle -> new Change.Idle(idle.getKey(), idle.getValue()))
                    .toList(),
            changes -> Surfaces.table(changes, Change.Idle.class, Change.Idle::surface, Change.Idle::look),
            """
            {"at": "start", "put": {"backdrop": "conference-title"}, "idle": {"backdrop": "conference-title"}}\
            """);

    private IdleKind() {}
}
