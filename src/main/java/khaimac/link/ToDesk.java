package khaimac.link;

import java.time.Duration;
import java.util.List;
import khaimac.engine.Command;
import khaimac.finding.Sentence;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What a player or an operator says to the desk. */
public sealed interface ToDesk {
    /**
     * The first words; without them nothing is answered.
     *
     * @param name how people call it
     * @param can what it can: outputs by name, "preview", "fit"
     */
    record Hello(int version, String token, String name, Part part, List<String> can) implements ToDesk {}

    /** A sign of life. {@code sent} is the sender's steady clock; it comes back with the desk's time. */
    record Beat(Duration sent) implements ToDesk {}

    record FilmEnded(SurfaceName surface, String file) implements ToDesk {}

    /** How painting goes: all surfaces, since the player was started. */
    record Counted(List<Count> surfaces) implements ToDesk {}

    /**
     * One surface of a player.
     *
     * @param painted pictures that were another than the one before
     * @param late pictures that came more than one picture's time too late
     * @param gap the longest time the surface was not looked after
     */
    record Count(SurfaceName surface, long painted, long late, Duration gap, boolean waiting) {}

    /**
     * The answer to {@link ToPeer.Ask}.
     *
     * @param jpeg in base 64; null where it could not be painted
     * @param words what is wrong with it; empty where it fits
     */
    record Replied(long ask, @Nullable String jpeg, Sentence words) implements ToDesk {}

    /** A small picture of what is on a surface now, in base 64: to {@link ToPeer.Watch}, whenever it has changed. */
    record Glance(SurfaceName surface, String jpeg) implements ToDesk {}

    /** Something went wrong with a surface or an output; the last good picture stays. */
    record Trouble(Sentence words) implements ToDesk {}

    /**
     * An operator wants to see a small picture; some player paints it.
     *
     * @param showing what it would be of; null: what is on the surface now
     */
    record See(long number, SurfaceName surface, @Nullable Showing showing, int width, int height) implements ToDesk {}

    /** An operator wishes something. The number comes back with the answer. */
    record Wish(long number, Command command) implements ToDesk {}
}
