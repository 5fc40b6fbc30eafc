package khaimac.showfile.cues;

import java.util.List;
import khaimac.cue.Change;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** Takes away what lies over the pictures of a surface. */
final class OverlayOffKind {
    private static final Part<List<SurfaceName>> PART = Part.of(
            "overlay-off",
            Shapes.oneOrMore(Surfaces.NAME),
            "Surfaces whose overlay goes; their pictures stay as they are.");

    static final CueKind<List<SurfaceName>> KIND = new CueKind<>(
            PART,
            (surfaces, entrance) -> surfaces.stream()
                    .<Change>map(surface -> new Change.Overlay(surface, null, entrance.length()))
                    .toList(),
            changes -> {
                var surfaces = changes.stream()
                        .filter(change -> change instanceof Change.Overlay(var _, var look, var _) && look == null)
                        .map(change -> ((Change.Overlay) change).surface())
                        .toList();
                return surfaces.isEmpty() ? null : surfaces;
            },
            """
            {"on": "go", "name": "Bỏ biểu trưng", "overlay-off": "backdrop", "fade": "500ms"}\
            """);

    private OverlayOffKind() {}
}
