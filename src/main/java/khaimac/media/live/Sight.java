package khaimac.media.live;

import java.time.Duration;
import java.time.Instant;
import khaimac.finding.Sentence;

/**
 * How an input is.
 *
 * @param words what is wrong; empty where nothing is
 * @param since when it came into this state
 * @param fps pictures a second that came lately
 * @param pictures that came since it was opened last
 * @param delay from when a picture came until it was first drawn, on the whole; zero where none was drawn yet
 * @param worst the longest of these
 */
public record Sight(
        String name,
        State state,
        Sentence words,
        Instant since,
        double fps,
        long pictures,
        Duration delay,
        Duration worst) {
    /** What is known of it. */
    public enum State {
        /** Nobody wants to see it. */
        CLOSED,
        /** Its first picture is waited for. */
        OPENING,
        UP,
        LOST
    }
}
