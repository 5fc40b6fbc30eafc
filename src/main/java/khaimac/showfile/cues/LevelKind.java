package khaimac.showfile.cues;

import java.util.Map;
import khaimac.cue.Change;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** Sets the brightness of surfaces. */
final class LevelKind {
    private static final Part<Map<SurfaceName, Double>> PART =
            Part.of("level", Surfaces.each(Shapes.fraction(0, 1)), "Brightness of surfaces, 0 to 1.");

    static final CueKind<Map<SurfaceName, Double>> KIND = new CueKind<>(
            PART,
            (levels, entrance) -> levels.entrySet().stream()
                    .<Change>map(level -> new Change.Level(level.getKey(), level.getValue()))
                    .toList(),
            changes -> Surfaces.table(changes, Change.Level.class, Change.Level::surface, Change.Level::level),
            """
            {"at": "start", "level": {"backdrop": 0.6}}\
            """);

    private LevelKind() {}
}
