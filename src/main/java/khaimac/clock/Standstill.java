package khaimac.clock;

import java.time.Duration;
import java.util.ArrayDeque;

/**
 * Whether this process stood still: somebody stopped it, or the machine had no time for it. What is read right
 * afterwards may have waited all that time, in places that no clock of ours can look into.
 */
public final class Standstill {
    /** Looks come much more often; two that lie further apart had a standstill between them. */
    static final Duration APART = Duration.ofMillis(500);

    /** A process that has run for so long has read what came while it stood still. */
    static final Duration AFTERWARDS = Duration.ofSeconds(1);

    /**
     * One of them.
     *
     * @param from when it began
     * @param ran how long the process had run by then
     */
    private record Stop(Duration from, Duration ran) {}

    /** Those whose mail may not be read yet, oldest first. */
    private final ArrayDeque<Stop> stops = new ArrayDeque<>();

    private Duration looked;
    private Duration ran = Duration.ZERO;

    public Standstill(Duration now) {
        looked = now;
    }

    /** Somebody here lives; to be told several times a second. */
    public synchronized void look(Duration now) {
        var passed = now.minus(looked);
        if (passed.compareTo(APART) > 0) stops.add(new Stop(looked, ran));
        else ran = ran.plus(passed);
        looked = now;
        while (!stops.isEmpty() && ran.minus(stops.getFirst().ran()).compareTo(AFTERWARDS) >= 0) stops.removeFirst();
    }

    /** When something that is read now may have come at the earliest. */
    public synchronized Duration arrived(Duration now) {
        look(now);
        return stops.isEmpty() ? now : stops.getFirst().from();
    }
}
