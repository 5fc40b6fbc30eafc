package khaimac.output.simulated;

import java.util.Set;
import khaimac.hall.Wire;
import khaimac.output.Halls;
import khaimac.output.RunnerRig;

/** Nobody at the other end: that a picture was taken is all there is to see. */
public final class SimulatedRig extends RunnerRig {
    private final SimulatedFamily family;
    private long before;
    private int newest;

    public SimulatedRig() {
        this(pulledOut());
    }

    private SimulatedRig(SimulatedFamily family) {
        super(family, new Wire.Simulated());
        this.family = family;
    }

    private static SimulatedFamily pulledOut() {
        var family = new SimulatedFamily();
        family.pulled(Set.of(Halls.BANNER));
        return family;
    }

    @Override
    public void plug() {
        before = runner.health().sent();
        family.pulled(Set.of());
    }

    @Override
    public void pull() {
        family.pulled(Set.of(Halls.BANNER));
    }

    @Override
    public void show(int number) {
        before = runner.health().sent();
        newest = number;
        super.show(number);
    }

    @Override
    public boolean shows(int number) {
        return number == newest && runner.health().sent() > before;
    }

    @Override
    public void close() {
        runner.close();
    }
}
