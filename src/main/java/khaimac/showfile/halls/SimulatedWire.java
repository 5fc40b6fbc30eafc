package khaimac.showfile.halls;

import java.util.List;
import khaimac.hall.Wire;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Reader;
import org.jspecify.annotations.Nullable;

/** No device at all. */
final class SimulatedWire extends WireKind<Wire.Simulated> {
    SimulatedWire() {
        super(
                new Form<>("simulated", List.of(), fields -> new Wire.Simulated(), (simulated, out) -> {}),
                Wire.Simulated.class,
                "Nothing is connected; the picture is seen in the simulated hall only. Written as {}.");
    }

    @Override
    void check(Plugged<Wire.Simulated> output, Reader reader) {}

    @Override
    @Nullable
    Clash clash(Plugged<Wire.Simulated> output, Plugged<Wire.Simulated> earlier) {
        return null;
    }
}
