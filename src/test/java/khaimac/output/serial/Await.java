package khaimac.output.serial;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for the world, not for a time. */
public final class Await {
    private Await() {}

    /** @return after how many milliseconds it was so */
    public static long until(String what, BooleanSupplier so) {
        long began = System.nanoTime();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(15)) throw new AssertionError("never: " + what);
            LockSupport.parkNanos(1_000_000);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }
}
