package khaimac.showfile.halls;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Wire;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Universes of sACN. */
final class SacnWire extends WireKind<Wire.Sacn> {
    private static final String MULTICAST = "multicast";

    private static final Part<Integer> UNIVERSE = Part.required(
            "universe",
            Shapes.whole(1, Wire.Sacn.LAST),
            "The first universe; more follow it, 170 pixels (128 with white) in each.");
    private static final Part<String> TO = Part.required(
            "to",
            Hosts.hostOr(
                    MULTICAST,
                    new Sentence(
                            "Ở đây cần \"multicast\" hoặc địa chỉ một máy như \"192.168.0.50\".",
                            "\"multicast\" or the address of a machine such as \"192.168.0.50\" is needed here.")),
            "multicast, or the address of the device.");
    private static final Part<Integer> PRIORITY = Told.otherwise(
            "priority", Shapes.whole(0, 200), Wire.Sacn.USUAL_PRIORITY, "0 to 200, the highest wins; 100 if not said.");

    SacnWire() {
        super(
                new Form<>("sacn", List.of(UNIVERSE, TO, Hosts.INTERFACE, PRIORITY), SacnWire::read, SacnWire::write),
                Wire.Sacn.class,
                "Pixels over the network by sACN (E1.31).");
    }

    @Override
    void check(Plugged<Wire.Sacn> output, Reader reader) {
        Spans.checkLast(output, Wire.Sacn.LAST, reader);
        if (output.wire().to() != null || !output.wire().through().isEmpty()) return;
        reader.warning(
                output.at(),
                new Sentence(
                        "Không rõ multicast đi qua đường mạng nào.",
                        "It does not say through which interface the multicast goes."),
                new Sentence(
                        "Máy tự chọn; đèn có thể không nhận được gì.",
                        "The machine chooses; the lamps may get nothing."),
                new Sentence("Hãy thêm \"interface\": \"eth1\".", "Add \"interface\": \"eth1\"."));
    }

    /** Multicast goes by the number of the universe alone: two interfaces may end in one network. */
    @Override
    @Nullable
    Clash clash(Plugged<Wire.Sacn> output, Plugged<Wire.Sacn> earlier) {
        var one = output.wire();
        var other = earlier.wire();
        var to = one.to();
        var otherTo = other.to();
        boolean certain = to == null && otherTo == null;
        boolean mixed = (to == null) != (otherTo == null);
        if (to != null && otherTo != null) certain = Spans.sameMachine(to, one.through(), otherTo, other.through());
        return certain || mixed ? Spans.clash(output, earlier, mixed, Wire.Sacn.LAST) : null;
    }

    private static Wire.@Nullable Sacn read(Fields fields) {
        var universe = fields.get(UNIVERSE);
        var to = fields.get(TO);
        var through = fields.get(Hosts.INTERFACE, "");
        int priority = fields.get(PRIORITY, Wire.Sacn.USUAL_PRIORITY);
        if (universe == null || to == null) return null;
        return new Wire.Sacn(universe, to.equals(MULTICAST) ? null : to, through, priority);
    }

    private static void write(Wire.Sacn sacn, Out out) {
        out.put(UNIVERSE, sacn.universe())
                .put(TO, sacn.to() == null ? MULTICAST : sacn.to())
                .put(Hosts.INTERFACE, sacn.through(), "")
                .put(PRIORITY, sacn.priority(), Wire.Sacn.USUAL_PRIORITY);
    }
}
