package khaimac.output.network;

import java.io.IOException;
import java.time.Duration;
import khaimac.output.Doubt;
import org.jspecify.annotations.Nullable;

/** How a protocol hears of its device, where it does at all. */
interface Ears {
    /** Of a protocol that only speaks. */
    Ears NONE = new Ears() {};

    default void listen(Duration now) throws IOException {}

    /** Whether the device has answered lately. */
    default boolean isThere(Duration now) {
        return false;
    }

    default @Nullable Doubt doubt(Duration now) {
        return null;
    }
}
