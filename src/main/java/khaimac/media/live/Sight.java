package khaimac.media.live;

import java.time.Duration;
import khaimac.finding.Sentence;

/**
 * How an input is.
 *
 * @param state what is known of it
 * @param words what is wrong; empty where nothing is
 * @param pictures that came from it since it was opened last
 * @param delay from when a picture came until it was first drawn, on the whole; zero where nothing was drawn yet
 * @param worst the longest of these
 */
public record Sight(String name, State state, Sentence words, long pictures, Duration delay, Duration worst) {
    public enum State {
        /** Nobody wants to see it. */
        CLOSED,
        /** Its first picture is waited for. */
        OPENING,
        UP,
        LOST
    }
}
