package khaimac.output;

import java.util.List;
import khaimac.hall.Found;
import khaimac.hall.Hall;
import khaimac.hall.Output;

/** One way to reach devices: a cable, a network, a monitor. */
public interface Family {
    /** What people call it, such as "serial"; unique in the table. */
    String name();

    /** Whether an output of a hall is reached in this way. */
    boolean reaches(Output output);

    /**
     * Connects to the device of an output, on the thread that will own the driver. It may take a moment, but never
     * waits for ever.
     *
     * @param wake makes the driver's thread look at it at once, from any thread: something has happened to the device
     * @throws Lost not now, and why: the output, what the audience sees, what to do; it is tried again
     */
    Driver<?, ?> open(Hall hall, Output output, Runnable wake) throws Lost;

    /** What this machine has of this kind, whatever halls say. */
    List<Found> found();
}
