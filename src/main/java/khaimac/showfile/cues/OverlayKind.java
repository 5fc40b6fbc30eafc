package khaimac.showfile.cues;

import java.util.Map;
import khaimac.cue.Change;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Part;
import khaimac.showfile.looks.RefShape;

/** Lays a look over all pictures of a surface, until another cue takes it away. */
final class OverlayKind {
    private static final Part<Map<SurfaceName, LookRef>> PART = Part.of(
            "overlay",
            Surfaces.each(RefShape.LOOK_REF),
            "A look for each surface that stays over whatever is shown there from here on; it brings no ground.");

    static final CueKind<Map<SurfaceName, LookRef>> KIND = new CueKind<>(
            PART,
            (looks, entrance) -> looks.entrySet().stream()
                    .<Change>map(one -> new Change.Overlay(one.getKey(), one.getValue(), entrance.length()))
                    .toList(),
            changes -> Surfaces.table(
                    changes.stream()
                            .filter(change -> change instanceof Change.Overlay(var _, var look, var _) && look != null)
                            .toList(),
                    Change.Overlay.class,
                    Change.Overlay::surface,
                    Change.Overlay::ref),
            """
            {"at": "start", "overlay": {"backdrop": "award-title"}, "fade": "800ms"}\
            """);

    private OverlayKind() {}
}
