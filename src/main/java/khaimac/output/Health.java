package khaimac.output;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Measure;

/**
 * How an output is.
 *
 * @param words what is wrong; empty where nothing is
 * @param since when it came into this state
 * @param fps pictures a second that the device got lately
 * @param sent pictures it got since the output was opened
 * @param late pictures that took more than twice their time
 * @param dropped pictures that were replaced by newer ones before the device could take them
 * @param gap the longest time between two pictures on their way to a device that was there
 * @param measures what the driver tells about itself
 */
public record Health(
        State state,
        Sentence words,
        Instant since,
        double fps,
        long sent,
        long late,
        long dropped,
        Duration gap,
        List<Measure> measures) {
    /** In which state an output can be. */
    public enum State {
        /** Connected; there was no picture for it yet. */
        WAITING,
        /** The device gets its pictures; one that was lost, for long enough to be trusted. */
        UP,
        /** It was never there. */
        MISSING,
        /** It was there and is not any more. */
        LOST
    }

    public Health {
        measures = List.copyOf(measures);
    }
}
