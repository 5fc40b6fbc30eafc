package khaimac.player;

import java.util.HashMap;
import java.util.Map;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;

/**
 * For a player that died again and again: the title of the ceremony in place of the picture it may have died of, until
 * another one comes.
 */
final class Slates {
    private final Map<SurfaceName, Showing> suspects = new HashMap<>();

    Map<SurfaceName, Showing> instead(Map<SurfaceName, Showing> showings, String title) {
        var safe = new HashMap<SurfaceName, Showing>();
        showings.forEach((surface, showing) -> {
            var suspect = suspects.computeIfAbsent(surface, first -> showing);
            safe.put(surface, suspect.look().equals(showing.look()) ? slate(showing, title) : showing);
        });
        return safe;
    }

    private static Showing slate(Showing showing, String title) {
        return new Showing(
                new Look.Message(title, Style.PLAIN), showing.since(), showing.entrance(), 0, null, showing.level());
    }
}
