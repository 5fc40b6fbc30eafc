package khaimac.panel;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** Who paints, as the panel knows them. */
public interface Players {
    /** Each player with its figures. */
    List<ToPeer.Painting> all();

    /** How long a film or a sound is, as far as a player has found that out; null: nobody knows. */
    default @Nullable Duration length(String file) {
        return null;
    }

    /** Which surfaces somebody looks at, until this is said anew. */
    void watch(List<SurfaceName> surfaces, int width, int height);

    /** Who gets the pictures of the surfaces that are looked at. */
    void glances(BiConsumer<SurfaceName, ByteBuffer> eye);

    /** Who is told how loud it is, player by player, while surfaces are looked at. */
    void levels(BiConsumer<String, ToDesk.Levels> ear);

    /** How something would look that is only thought of; it always ends, with a picture or with a reason why not. */
    CompletionStage<Painted> paint(SurfaceName surface, Showing showing, int width, int height);

    /**
     * What is on a surface now with every pixel it has, as a PNG, or as a JPEG where that would be too large; it ends
     * as {@link #paint} does, unless who paints it dies meanwhile.
     */
    CompletionStage<Painted> whole(SurfaceName surface);

    /**
     * A picture.
     *
     * @param jpeg null where it could not be painted
     * @param words what is wrong with it; empty where it fits
     */
    record Painted(@Nullable ByteBuffer jpeg, Sentence words) {}
}
