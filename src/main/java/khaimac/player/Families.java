package khaimac.player;

import java.util.List;
import java.util.function.Function;
import khaimac.hall.Found;
import khaimac.hall.Output;
import khaimac.hall.Wire;
import khaimac.media.Soundtrack;
import khaimac.output.Family;
import khaimac.output.network.NetworkFamily;
import khaimac.output.serial.SerialFamily;
import khaimac.output.serial.SerialPorts;
import khaimac.output.simulated.SimulatedFamily;
import khaimac.output.stream.StreamFamily;
import khaimac.output.window.WindowFamily;
import org.jspecify.annotations.Nullable;

/** All the ways to reach a device: to add one is a file and a line here. */
public final class Families {
    /** Takes the pictures of every output that is not to reach its device. */
    static final SimulatedFamily SIMULATED = new SimulatedFamily();

    public static final List<Family> ALL = List.of(
            new WindowFamily(),
            new SerialFamily(new SerialPorts()),
            new NetworkFamily(),
            new StreamFamily(),
            SIMULATED);

    private Families() {}

    /**
     * Who reaches the device of an output.
     *
     * @param heard what is heard at a speaker, for an output that takes it along
     */
    static Family of(Output output, @Nullable Function<String, Soundtrack> heard) {
        if (output.wire() instanceof Wire.Stream) return new StreamFamily(heard);
        for (var family : ALL) if (family.reaches(output)) return family;
        return SIMULATED;
    }

    /** What this machine has that hall files may name. */
    public static List<Found> found() {
        return ALL.stream().flatMap(family -> found(family).stream()).toList();
    }

    /** Where the native code of a family does not run, the machine has nothing of its kind. */
    private static List<Found> found(Family family) {
        try {
            return family.found();
        } catch (RuntimeException | LinkageError e) {
            return List.of();
        }
    }
}
