package khaimac.showfile.halls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.hall.Paces;
import khaimac.hall.Region;
import khaimac.hall.Wire;
import khaimac.scene.SurfaceName;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Reader;

/**
 * Says what does not fit together in a hall: regions in their pictures, outputs beside each other, surfaces nobody
 * shows.
 */
final class Fitting {
    private final Hall hall;
    private final List<Assembly.Placed> outputs;
    private final Reader reader;

    Fitting(Hall hall, List<Assembly.Placed> outputs, Reader reader) {
        this.hall = hall;
        this.outputs = outputs;
        this.reader = reader;
    }

    void check(Function<SurfaceName, Node> surface) {
        for (var output : outputs) reader.in(Says.output(output.output().name()), () -> regions(output));
        for (var kind : Wires.KINDS) wires(kind);
        var paces = new Paces(hall);
        for (var output : outputs) reader.in(Says.output(output.output().name()), () -> paces(output, paces));
        for (var name : hall.surfaces().keySet()) {
            if (!hall.showing(name).isEmpty()) continue;
            reader.warning(
                    surface.apply(name),
                    new Sentence(
                            "Không đầu ra nào chiếu màn hình “" + name + "”.",
                            "No output shows the surface \"" + name + "\"."),
                    new Sentence("Khán giả không thấy nó.", "The audience does not see it."),
                    new Sentence("Hãy thêm nó vào \"shows\" của một đầu ra.", "Add it to the \"shows\" of an output."));
        }
    }

    private Hall regions(Assembly.Placed placed) {
        var picture = hall.picture(placed.output());
        var before = new ArrayList<Region>();
        for (int i = 0; i < placed.shows().size(); i++) {
            var shown = placed.output().shows().get(i);
            var node = placed.shows().get(i);
            var region = hall.region(shown);
            if (!region.within(picture))
                reader.error(
                        node,
                        new Sentence(
                                "Vùng của “" + shown.surface() + "” (" + Says.region(region) + ") ra ngoài hình "
                                        + Says.size(picture) + ".",
                                "The region of \"" + shown.surface() + "\" (" + Says.region(region)
                                        + ") reaches beyond the picture of " + Says.size(picture) + "."),
                        new Sentence("Phần ở ngoài không được chiếu.", "What is outside is not shown."),
                        new Sentence(
                                "Hãy sửa \"at\" của vùng, hoặc \"pixels\" của đầu ra.",
                                "Correct the \"at\" of the region, or the \"pixels\" of the output."));
            int covered = 0;
            while (covered < i && !region.overlaps(before.get(covered))) covered++;
            if (covered < i) overlap(placed, i, covered);
            if (placed.output().wire() instanceof Wire.Window && shown.wiring() != null)
                reader.say(
                        Severity.NOTE,
                        node.line(),
                        node.column(),
                        new Sentence("“wiring” chỉ dùng cho đèn pixel.", "\"wiring\" is for driven pixels only."),
                        new Sentence("Với cửa sổ, nó không có tác dụng.", "It does nothing for a window."),
                        Sentence.NONE);
            before.add(region);
        }
        return hall;
    }

    private void overlap(Assembly.Placed placed, int later, int earlier) {
        var shows = placed.output().shows();
        var region = hall.region(shows.get(later));
        var other = hall.region(shows.get(earlier));
        reader.error(
                placed.shows().get(later),
                new Sentence(
                        "Vùng của “" + shows.get(later).surface() + "” (" + Says.region(region) + ") đè lên vùng của “"
                                + shows.get(earlier).surface() + "” (" + Says.region(other) + ").",
                        "The region of \"" + shows.get(later).surface() + "\" (" + Says.region(region)
                                + ") overlaps that of \"" + shows.get(earlier).surface() + "\" (" + Says.region(other)
                                + ")."),
                new Sentence("Vùng viết sau che vùng viết trước.", "The one that is written later covers the other."),
                new Sentence("Hãy sửa \"at\" của một trong hai.", "Correct the \"at\" of one of the two."));
    }

    /** Where a quicker output has a surface too, or one beside it, this one cannot show every picture of it. */
    private Hall paces(Assembly.Placed placed, Paces paces) {
        var output = placed.output();
        for (int i = 0; i < placed.shows().size(); i++) {
            var surface = output.shows().get(i).surface();
            int every = paces.every(output, surface);
            if (every == 1) continue;
            var node = placed.shows().get(i);
            var shown = String.format(Locale.ROOT, "%.0f", paces.shown(output, surface));
            reader.say(
                    Severity.NOTE,
                    node.line(),
                    node.column(),
                    new Sentence(
                            "Màn hình “" + surface + "” được vẽ " + paces.of(surface)
                                    + " hình mỗi giây; đầu ra này nhiều nhất " + paces.of(output) + " hình.",
                            "The surface \"" + surface + "\" is painted " + paces.of(surface)
                                    + " times a second; this output shows " + paces.of(output) + " pictures at most."),
                    new Sentence(
                            "Nó nhận một hình trong " + every + " hình: chữ chạy vẫn đều, " + shown + " bước mỗi giây.",
                            "It gets one picture of " + every + ": what runs moves evenly, " + shown
                                    + " steps a second."),
                    new Sentence(
                            "Muốn mượt hơn, hãy cho nó một màn hình riêng.",
                            "Where that is not enough, give it a surface of its own."));
        }
        return hall;
    }

    private <W extends Wire> void wires(WireKind<W> kind) {
        var plugged = new ArrayList<Plugged<W>>();
        for (var placed : outputs) {
            if (!kind.type().isInstance(placed.output().wire())) continue;
            var output = new Plugged<>(
                    hall, placed.output(), kind.type().cast(placed.output().wire()), placed.wire());
            reader.in(Says.output(placed.output().name()), () -> {
                kind.check(output, reader);
                for (var earlier : plugged) {
                    var clash = kind.clash(output, earlier);
                    if (clash != null)
                        reader.say(
                                clash.severity(),
                                output.at().line(),
                                output.at().column(),
                                clash.what(),
                                clash.now(),
                                clash.instead());
                }
                return output;
            });
            plugged.add(output);
        }
    }
}
