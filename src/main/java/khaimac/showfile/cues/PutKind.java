package khaimac.showfile.cues;

import java.util.Map;
import khaimac.cue.Change;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Part;
import khaimac.showfile.looks.RefShape;

/** Puts looks on surfaces. */
final class PutKind {
    private static final Part<Map<SurfaceName, LookRef>> PART = Part.of(
            "put",
            Surfaces.each(RefShape.LOOK_REF),
            "A look for each surface: the name of one, or one written in place.");

    static final CueKind<Map<SurfaceName, LookRef>> KIND = new CueKind<>(
            PART,
            (looks, entrance) -> looks.entrySet().stream()
                    .<Change>map(put -> new Change.Put(put.getKey(), put.getValue(), entrance))
                    .toList(),
            changes -> Surfaces.table(changes, Change.Put.class, Change.Put::surface, Change.Put::look),
            """
            {"at": "start", "put": {"backdrop": "award-title", "stage": {"countdown": "segment"}}, "fade": "800ms"}\
            """);

    private PutKind() {}
}
