package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for something to become true, and says what it was when it does not. */
public final class Waiting {
    public static final Duration LONG = Duration.ofSeconds(40);

    private Waiting() {}

    public static void until(Supplier<String> what, BooleanSupplier isTrue) {
        long end = System.nanoTime() + LONG.toNanos();
        // Once is enough: what was true for a moment may be something else by now.
        boolean came = isTrue.getAsBoolean();
        while (!came && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
            came = isTrue.getAsBoolean();
        }
        assertThat(came).as(what.get()).isTrue();
    }
}
