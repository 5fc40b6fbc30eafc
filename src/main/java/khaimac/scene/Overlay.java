package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What lies over the picture of a surface and stays while that changes, resolved as a showing is.
 *
 * @param fade how it comes in, and how it goes
 * @param gone when it was taken away; null: it stays
 * @param timer only where the look reads it
 */
public record Overlay(
        Look look,
        Instant since,
        Duration fade,
        @Nullable Instant gone,
        @Nullable Timer timer) {
    /** How much of it is there, from 0 to 1. */
    double presence(Instant now) {
        double here = Entrance.progress(Duration.between(since, now), fade);
        return gone == null ? here : here * (1 - Entrance.progress(Duration.between(gone, now), fade));
    }

    /** Whether it neither comes nor goes, and nothing changes in it but what its clocks read. */
    boolean onlyTicks(Instant now) {
        boolean fades = now.isBefore(since.plus(fade)) || (gone != null && now.isBefore(gone.plus(fade)));
        return !fades && Rest.onlyTicks(look, since, now);
    }

    Overlay shifted(Duration by) {
        return new Overlay(
                look,
                since.plus(by),
                fade,
                gone == null ? null : gone.plus(by),
                timer == null ? null : timer.shifted(by));
    }
}
