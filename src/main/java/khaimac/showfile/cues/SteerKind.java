package khaimac.showfile.cues;

import java.util.Map;
import khaimac.cue.Change;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Part;

/** Halts the film on a surface, lets it go on, or sets it somewhere else. */
final class SteerKind {
    private static final Part<Map<SurfaceName, Change.Steering>> PART = Part.of(
            "steer",
            Surfaces.each(Steerings.STEERING),
            "What becomes of the film on a surface: pause, on, a place in it such as 2m10s, or +10s, -10s.");

    static final CueKind<Map<SurfaceName, Change.Steering>> KIND = new CueKind<>(
            PART,
            (films, entrance) -> films.entrySet().stream()
                    .<Change>map(film -> new Change.Steer(film.getKey(), film.getValue()))
                    .toList(),
            changes -> Surfaces.table(changes, Change.Steer.class, Change.Steer::surface, Change.Steer::how),
            """
            {"on": "go", "name": "Phim từ 1:30", "put": {"backdrop": {"film": "media/phim.mp4"}}, \
            "steer": {"backdrop": "1m30s"}}\
            """);

    private SteerKind() {}
}
