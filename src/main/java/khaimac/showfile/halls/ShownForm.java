package khaimac.showfile.halls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Wiring;
import khaimac.scene.SurfaceName;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A surface in an output's picture, as it is written. */
final class ShownForm {
    private static final Shape<SurfaceName> NAME = Shapes.of(
            Map.of("type", "string"),
            (node, reader) -> node instanceof Node.Text(var text, int line, int column) ? new SurfaceName(text) : null,
            SurfaceName::text,
            new Sentence("Ở đây cần tên một màn hình.", "The name of a surface is needed here."));

    private static final Shape<Rotate> ROTATE_SHAPE = Shapes.of(
            Map.of("enum", List.of(0, 90, 180, 270)),
            (node, reader) -> {
                for (var rotate : Rotate.values())
                    if (node instanceof Node.Num number && number.value() == rotate.degrees()) return rotate;
                return null;
            },
            Rotate::degrees,
            new Sentence(
                    "Ở đây cần 0, 90, 180 hoặc 270 (độ, theo chiều kim đồng hồ).",
                    "0, 90, 180 or 270 (degrees, clockwise) is needed here."));

    private static final Part<Wiring.Corner> START = Told.otherwise(
            "start",
            corners(),
            Wiring.PLAIN.start(),
            "The corner where the first pixel of the cable is; top-left if not said.");
    private static final Part<Wiring.Run> RUN = Told.otherwise(
            "run",
            runs(),
            Wiring.PLAIN.run(),
            "Whether the cable goes along the rows or the columns; rows if not said.");
    private static final Part<Boolean> SERPENTINE =
            Told.otherwise("serpentine", Shapes.YES_NO, false, "Whether every second row or column runs back.");

    private static final Form<Wiring> WIRING_FORM = new Form<>(
            "wiring",
            List.of(START, RUN, SERPENTINE),
            fields -> new Wiring(
                    fields.get(START, Wiring.PLAIN.start()),
                    fields.get(RUN, Wiring.PLAIN.run()),
                    fields.get(SERPENTINE, false)),
            (wiring, out) ->
                    out.put(START, wiring.start()).put(RUN, wiring.run()).put(SERPENTINE, wiring.serpentine(), false));

    private static final Part<SurfaceName> SURFACE =
            Part.required("surface", NAME, "The name of a surface of this hall.");
    private static final Part<Values.Corner> AT = Part.of(
            "at",
            Values.CORNER,
            "[x, y]: the top left corner of its region in this output's picture; [0, 0] if not said.");
    private static final Part<Rotate> ROTATE = Told.otherwise(
            "rotate",
            ROTATE_SHAPE,
            Rotate.NONE,
            "Degrees clockwise its picture is turned; 90 and 270 swap width and height.");
    private static final Part<Wiring> WIRING = Part.of(
            "wiring",
            Told.now(
                    WIRING_FORM,
                    new Sentence(
                            "Coi như nối từng hàng từ góc trên bên trái.",
                            "It counts as wired row by row from the top left.")),
            "The order of the pixels on their cable; row by row from the top left if not said.");

    static final Form<Shown> FORM =
            new Form<>("shown", List.of(SURFACE, AT, ROTATE, WIRING), ShownForm::read, ShownForm::write);

    private ShownForm() {}

    /**
     * A region at a guessed place would put a picture where it does not belong: without a readable "at" there is none.
     */
    private static @Nullable Shown read(Fields fields) {
        var surface = fields.get(SURFACE);
        var at = fields.has(AT) ? fields.get(AT) : Values.Corner.ORIGIN;
        var rotate = fields.get(ROTATE, Rotate.NONE);
        var wiring = fields.get(WIRING);
        return surface == null || at == null ? null : new Shown(surface, at.x(), at.y(), rotate, wiring);
    }

    private static void write(Shown shown, Out out) {
        out.put(SURFACE, shown.surface())
                .put(AT, new Values.Corner(shown.x(), shown.y()))
                .put(ROTATE, shown.rotate(), Rotate.NONE)
                .put(WIRING, shown.wiring());
    }

    private static Shape<Wiring.Corner> corners() {
        var words = new LinkedHashMap<String, Wiring.Corner>();
        words.put("top-left", Wiring.Corner.TOP_LEFT);
        words.put("top-right", Wiring.Corner.TOP_RIGHT);
        words.put("bottom-left", Wiring.Corner.BOTTOM_LEFT);
        words.put("bottom-right", Wiring.Corner.BOTTOM_RIGHT);
        return Shapes.words(words);
    }

    private static Shape<Wiring.Run> runs() {
        var words = new LinkedHashMap<String, Wiring.Run>();
        words.put("rows", Wiring.Run.ROWS);
        words.put("columns", Wiring.Run.COLUMNS);
        return Shapes.words(words);
    }
}
