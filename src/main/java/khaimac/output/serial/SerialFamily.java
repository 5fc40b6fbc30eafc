package khaimac.output.serial;

import java.util.List;
import khaimac.hall.Found;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Wire;
import khaimac.output.Driver;
import khaimac.output.Family;
import khaimac.output.Lost;

/** Pixel controllers on serial ports. */
public record SerialFamily(Ports ports) implements Family {
    @Override
    public String name() {
        return "serial";
    }

    @Override
    public boolean reaches(Output output) {
        return output.wire() instanceof Wire.Serial;
    }

    @Override
    public Driver<?, ?> open(Hall hall, Output output, Runnable wake) throws Lost {
        var wire = (Wire.Serial) output.wire();
        return new SerialDriver(hall, output, wire, ports.open(output.name(), wire, wake));
    }

    @Override
    public List<Found> found() {
        return ports.found();
    }
}
