package khaimac.showfile.halls;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Wire;

/** Every way to reach a device. To add one: a record in {@link Wire}, a file beside this one, a line here. */
final class Wires {
    static final List<WireKind<? extends Wire>> KINDS = List.of(
            new WindowWire(),
            new SerialWire(),
            new SacnWire(),
            new ArtNetWire(),
            new DdpWire(),
            new StreamWire(),
            new SimulatedWire());

    static final Kinds<Wire> ALL = new Kinds<>(
            new Sentence("Không rõ đầu ra này nối bằng gì.", "It does not say how this output is connected."), KINDS);

    private Wires() {}
}
