package khaimac.showfile.halls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Wire;
import khaimac.hall.Wire.ArtNet.Sync;
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
            "The first universe, net × 256 + sub-net × 16 + universe; more follow it, 170 pixels (128 with white) in"
                    + " each.");
    private static final Part<String> TO = Part.required("to", Hosts.HOST, "The address of the device.");

    private static final Map<String, Sync> WORDS = words();
    private static final Part<Sync> SYNC = Told.otherwise(
            "sync",
            Shapes.words(WORDS),
            Sync.BROADCAST,
            "Who is told that the universes are shown now: broadcast, all on the network; unicast, this device; "
                    + "broadcast if not said.");

    ArtNetWire() {
        super(
                new Form<>("artnet", List.of(UNIVERSE, TO, Hosts.INTERFACE, SYNC), ArtNetWire::read, ArtNetWire::write),
                Wire.ArtNet.class,
                "Pixels over the network by Art-Net.");
    }

    @Override
    void check(Plugged<Wire.ArtNet> output, Reader reader) {
        Spans.checkLast(output, Wire.ArtNet.LAST, reader);
    }

    @Override
    @Nullable
    Clash clash(Plugged<Wire.ArtNet> output, Plugged<Wire.ArtNet> earlier) {
        var one = output.wire();
        var other = earlier.wire();
        if (Spans.sameMachine(one.to(), one.through(), other.to(), other.through()))
            return Spans.clash(output, earlier, false, Wire.ArtNet.LAST);
        boolean apart = !one.through().equals(other.through());
        return apart || !saysToAll(output) || !saysToAll(earlier)
                ? null
                : Clash.possible(
                        new Sentence(
                                "Lệnh hiện hình (ArtSync) của nó và của đầu ra “"
                                        + earlier.output().name() + "” đều gửi cho cả mạng.",
                                "Its sync (ArtSync) and that of the output \""
                                        + earlier.output().name() + "\" both go to the whole network."),
                        new Sentence(
                                "Mỗi bên hiện cả hình mới nhận một nửa của bên kia; chữ chạy có thể bị xé.",
                                "Each also shows half a picture of the other; moving text may tear."),
                        new Sentence("Hãy thêm \"sync\": \"unicast\" ở cả hai.", "Add \"sync\": \"unicast\" to both."));
    }

    /** Whether it has several universes, and what shows them at once goes to everybody. */
    private static boolean saysToAll(Plugged<Wire.ArtNet> output) {
        var universes = output.hall().universes(output.output());
        return output.wire().sync() == Sync.BROADCAST && universes != null && universes.count() > 1;
    }

    private static Wire.@Nullable ArtNet read(Fields fields) {
        var universe = fields.get(UNIVERSE);
        var to = fields.get(TO);
        var through = fields.get(Hosts.INTERFACE, "");
        var sync = fields.get(SYNC, Sync.BROADCAST);
        return universe == null || to == null ? null : new Wire.ArtNet(universe, to, through, sync);
    }

    private static void write(Wire.ArtNet artNet, Out out) {
        out.put(UNIVERSE, artNet.universe())
                .put(TO, artNet.to())
                .put(Hosts.INTERFACE, artNet.through(), "")
                .put(SYNC, artNet.sync(), Sync.BROADCAST);
    }

    private static Map<String, Sync> words() {
        var words = new LinkedHashMap<String, Sync>();
        words.put("broadcast", Sync.BROADCAST);
        words.put("unicast", Sync.UNICAST);
        return words;
    }
}
