package khaimac.showfile.halls;

import java.util.List;
import khaimac.hall.Wire;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Universes of Art-Net. */
final class ArtNetWire extends WireKind<Wire.ArtNet> {
    private static final Part<Integer> UNIVERSE = Part.required(
            "universe",
            Shapes.whole(0, Wire.ArtNet.LAST),
            "The first universe, net × 256 + sub-net × 16 + universe; more follow it, 170 pixels (128 with white) in each.");
    private static final Part<String> TO = Part.required("to", Hosts.HOST, "The address of the device.");

    ArtNetWire() {
        super(
                new Form<>("artnet", List.of(UNIVERSE, TO, Hosts.INTERFACE), ArtNetWire::read, ArtNetWire::write),
                Wire.ArtNet.class,
                "Pixels over the network by Art-Net.");
    }

    @Override
    void check(Plugged<Wire.ArtNet> output, Reader reader) {
        Spans.checkLast(output, Wire.ArtNet.LAST, reader);
    }

    @Override
    @Nullable Clash clash(Plugged<Wire.ArtNet> output, Plugged<Wire.ArtNet> earlier) {
        var one = output.wire();
        var other = earlier.wire();
        return Spans.sameMachine(one.to(), one.through(), other.to(), other.through())
                ? Spans.clash(output, earlier, false, Wire.ArtNet.LAST)
                : null;
    }

    private static Wire.@Nullable ArtNet read(Fields fields) {
        var universe = fields.get(UNIVERSE);
        var to = fields.get(TO);
        var through = fields.get(Hosts.INTERFACE, "");
        return universe == null || to == null ? null : new Wire.ArtNet(universe, to, through);
    }

    private static void write(Wire.ArtNet artNet, Out out) {
        out.put(UNIVERSE, artNet.universe()).put(TO, artNet.to()).put(Hosts.INTERFACE, artNet.through(), "");
    }
}
