package khaimac.showfile.cues;

import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** Stops all sound. */
final class StopKind {
    private static final Part<String> PART =
            Part.of("stop", Shapes.words(Map.of("sound", "sound")), "sound: all sound stops.");

    static final CueKind<String> KIND = new CueKind<>(
            PART,
            (what, entrance) -> List.of(new Change.StopSound()),
            changes -> changes.stream().anyMatch(Change.StopSound.class::isInstance) ? "sound" : null,
            """
            {"on": "go", "name": "Tắt nhạc", "stop": "sound"}\
            """);

    private StopKind() {}
}
