package khaimac.output.serial;

import java.util.List;
import khaimac.hall.Found;
import khaimac.hall.Wire;
import khaimac.output.Lost;

/** The serial ports of a machine. */
public interface Ports {
    /**
     * Opens a port, or says why it cannot.
     *
     * @param output as people call the output
     * @param wake from any thread, when the port has gone
     */
    Line open(String output, Wire.Serial wire, Runnable wake) throws Lost;

    List<Found> found();
}
