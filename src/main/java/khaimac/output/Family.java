package khaimac.output;

import java.util.List;
import khaimac.hall.Hall;
import khaimac.hall.Output;

/** One way to reach devices: a cable, a network, a monitor. */
public interface Family {
    /** What people call it, such as "serial"; unique in the table. */
    String name();

    /** Whether an output of a hall is reached in this way. */
    boolean reaches(Output output);

    /**
     * Connects to the device of an output, on the thread that will own the driver. It may take a moment, but never waits for ever.
     *
     * @param wake makes the driver's thread look at it at once, from any thread: something has happened to the device
     */
    Opening open(Hall hall, Output output, Runnable wake);

    /** What this machine has of this kind, whatever halls say. */
    List<Found> found();
}
