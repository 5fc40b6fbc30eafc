package khaimac.showfile.halls;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Wire;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import org.jspecify.annotations.Nullable;

/** A pixel controller that speaks DDP, such as WLED. */
final class DdpWire extends WireKind<Wire.Ddp> {
    private static final Part<String> TO = Part.required("to", Hosts.HOST, "The address of the device.");

    DdpWire() {
        super(
                new Form<>("ddp", List.of(TO, Hosts.INTERFACE), DdpWire::read, DdpWire::write),
                Wire.Ddp.class,
                "Pixels over the network by DDP, for WLED and others.");
    }

    @Override
    void check(Plugged<Wire.Ddp> output, Reader reader) {}

    @Override
    @Nullable
    Clash clash(Plugged<Wire.Ddp> output, Plugged<Wire.Ddp> earlier) {
        var one = output.wire();
        var other = earlier.wire();
        if (!Spans.sameMachine(one.to(), one.through(), other.to(), other.through())) return null;
        return Clash.certain(
                new Sentence(
                        "Đầu ra “" + earlier.output().name() + "” cũng gửi tới " + one.to() + ".",
                        "The output \"" + earlier.output().name() + "\" sends to " + one.to() + " too."),
                new Sentence(
                        "Hai đầu ra ghi đè lên nhau, đèn sẽ nhấp nháy.",
                        "The two overwrite each other, and the lamps flicker."),
                new Sentence("Hãy gộp thành một đầu ra.", "Make one output of the two."));
    }

    private static Wire.@Nullable Ddp read(Fields fields) {
        var to = fields.get(TO);
        var through = fields.get(Hosts.INTERFACE, "");
        return to == null ? null : new Wire.Ddp(to, through);
    }

    private static void write(Wire.Ddp ddp, Out out) {
        out.put(TO, ddp.to()).put(Hosts.INTERFACE, ddp.through(), "");
    }
}
