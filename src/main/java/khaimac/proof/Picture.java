package khaimac.proof;

import java.time.Instant;
import java.util.List;
import khaimac.scene.Scene;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;

/**
 * One picture that the audience will see.
 *
 * @param segment the id of the part in which it is first seen; empty before the first part
 * @param looks the named looks it is made of; empty where it was written in place
 * @param at when it is all there
 */
public record Picture(String segment, SurfaceName surface, List<String> looks, Showing showing, Instant at) {
    public Scene scene() {
        return showing.at(at);
    }

    /** What can be read on it, one line after the other. */
    public String words() {
        return scene().words();
    }
}
