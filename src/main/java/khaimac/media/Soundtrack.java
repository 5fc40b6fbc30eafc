package khaimac.media;

import java.time.Duration;
import java.time.Instant;

/** What is heard, for whoever takes it along beside pictures: no device sets the pace. One thread reads it. */
public interface Soundtrack extends AutoCloseable {
    /** Frames a second, each a value for the left and one for the right. */
    int RATE = 48_000;

    /** Frames in a block. */
    int BLOCK = 480;

    /** What time it is at the desk at a moment of this machine's steady clock. */
    Instant at(Duration steady);

    /** The same the other way round. */
    Duration steady(Instant at);

    /** The block that is heard from a moment on; silence where nothing is. It never waits. */
    void read(Instant from, float[] block);

    @Override
    void close();
}
