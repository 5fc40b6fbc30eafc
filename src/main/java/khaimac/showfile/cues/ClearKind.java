package khaimac.showfile.cues;

import java.util.List;
import khaimac.cue.Change;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** Brings surfaces back to their idle look. */
final class ClearKind {
    private static final Part<List<SurfaceName>> PART = Part.of(
            "clear", Shapes.oneOrMore(Surfaces.NAME), "Surfaces that go back to their idle look; never to black.");

    static final CueKind<List<SurfaceName>> KIND = new CueKind<>(
            PART,
            (surfaces, entrance) -> surfaces.stream()
                    .<Change>map(surface -> new Change.Clear(surface, entrance))
                    .toList(),
            changes -> {
                var surfaces = changes.stream()
                        .filter(Change.Clear.class::isInstance)
                        .map(change -> ((Change.Clear) change).surface())
                        .toList();
                return surfaces.isEmpty() ? null : surfaces;
            },
            """
            {"on": "go", "name": "Dọn màn nhắc", "clear": ["stage", "banner"], "fade": "500ms"}\
            """);

    private ClearKind() {}
}
