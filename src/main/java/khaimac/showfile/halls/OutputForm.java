package khaimac.showfile.halls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.hall.Shown;
import khaimac.hall.Wire;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** An output as it is written. */
final class OutputForm {
    static final int MOST_SHOWS = 256;

    /** @param name empty where none could be read */
    record Written(String name, At<Wire> wire, List<At<Shown>> shows, Light light) {
        static Written of(Output output) {
            return new Written(
                    output.name(),
                    At.nowhere(output.wire()),
                    output.shows().stream().map(At::nowhere).toList(),
                    output.light());
        }
    }

    private static final Sentence BY_NUMBER =
            new Sentence("Đầu ra này được gọi theo số thứ tự.", "It goes by its number.");

    private static final Part<Double> GAMMA = Told.otherwise(
            "gamma",
            Shapes.fraction(0.5, 5),
            Light.PLAIN.gamma(),
            "Correction for LED pixels, about 2.2; 1 (none) if not said.");
    private static final Part<Double> BRIGHTNESS = Told.otherwise(
            "brightness",
            Shapes.fraction(0, 1),
            Light.PLAIN.brightness(),
            "The most light it may give, 0 to 1; 1 if not said.");
    private static final Part<Light.White> WHITE = Told.otherwise(
            "white",
            Values.WHITE,
            Light.PLAIN.white(),
            "[red, green, blue]: how much light of each makes white, 0 to 1; [1, 1, 1] if not said.");
    private static final Part<Light.Order> ORDER = Told.otherwise(
            "order", orders(), Light.PLAIN.order(), "The order in which a pixel takes its colours; RGB if not said.");

    private static final Form<Light> LIGHT_FORM = new Form<>(
            "light",
            List.of(GAMMA, BRIGHTNESS, WHITE, ORDER),
            fields -> new Light(
                    fields.get(GAMMA, Light.PLAIN.gamma()),
                    fields.get(BRIGHTNESS, Light.PLAIN.brightness()),
                    fields.get(WHITE, Light.PLAIN.white()),
                    fields.get(ORDER, Light.PLAIN.order())),
            (light, out) -> out.put(GAMMA, light.gamma(), Light.PLAIN.gamma())
                    .put(BRIGHTNESS, light.brightness(), Light.PLAIN.brightness())
                    .put(WHITE, light.white(), Light.PLAIN.white())
                    .put(ORDER, light.order(), Light.PLAIN.order()));

    private static final Part<String> NAME = Part.required(
            "name", Told.now(Values.SOME, BY_NUMBER), "What people call it; no two outputs have the same.");
    private static final Part<List<At<Shown>>> SHOWS = Part.required(
            "shows",
            Shapes.list(At.shape(Told.now(ShownForm.FORM, Says.LEFT_OUT)), 0, MOST_SHOWS, Says::region),
            "The surfaces it shows; driven pixels follow each other in this order.");
    private static final Part<Light> LIGHT = Part.of(
            "light",
            Told.now(LIGHT_FORM, new Sentence("Màu được gửi đi nguyên như vậy.", "Colours are sent as they are.")),
            "What becomes of a colour on its way to the lamps.");

    static final Shape<Written> SHAPE =
            Wires.ALL.exactlyOne(new Form<>("output", parts(), OutputForm::read, OutputForm::write));

    private OutputForm() {}

    private static List<Part<?>> parts() {
        var parts = new ArrayList<Part<?>>();
        parts.add(NAME);
        parts.addAll(Wires.ALL.parts());
        parts.add(SHOWS);
        parts.add(LIGHT);
        return parts;
    }

    private static @Nullable Written read(Fields fields) {
        var name = Told.get(fields, NAME, BY_NUMBER);
        var wire = Wires.ALL.read(fields);
        List<At<Shown>> shows = fields.has(SHOWS) ? fields.get(SHOWS, List.of()) : List.of();
        var light = fields.get(LIGHT, Light.PLAIN);
        return wire == null ? null : new Written(name == null ? "" : name, wire, shows, light);
    }

    private static void write(Written written, Out out) {
        out.put(NAME, written.name());
        Wires.ALL.write(written.wire().value(), out);
        out.put(SHOWS, written.shows()).put(LIGHT, written.light(), Light.PLAIN);
    }

    private static Shape<Light.Order> orders() {
        var words = new LinkedHashMap<String, Light.Order>();
        for (var order : Light.Order.values()) words.put(order.name(), order);
        return Shapes.words(words);
    }
}
