package khaimac.showfile.halls;

import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Size;
import khaimac.hall.Surface;
import khaimac.hall.Surface.KeepFree;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** A surface as it is written. */
final class SurfaceForm {
    private static final Sentence UNKNOWN = new Sentence("Coi như không biết.", "It counts as not known.");
    private static final Sentence CALLED =
            new Sentence("Màn hình được gọi bằng tên thường dùng.", "The surface is called what it usually is.");
    private static final Sentence NOT_KEPT_FREE =
            new Sentence("Chữ có thể nằm ở mọi chỗ.", "Words may stand anywhere.");

    /** Rounding of the fractions that people write may put a surface this far outside. */
    private static final double ROUNDING = 1e-6;

    private static final Shape<Surface.Place> PLACE_SHAPE = new Shape<>() {
        @Override
        public Surface.@Nullable Place read(Node node, Reader reader) {
            var numbers = Values.numbers(node, 4);
            if (numbers != null && inside(numbers))
                return new Surface.Place(numbers[0], numbers[1], numbers[2], numbers[3]);
            reader.warning(
                    node,
                    numbers == null
                            ? new Sentence(
                                    "Ở đây cần [trái, trên, rộng, cao].", "[left, top, width, height] is needed here.")
                            : new Sentence("Chỗ này nằm ngoài sân khấu.", "This place is outside the stage."),
                    new Sentence(
                            "Khi mô phỏng, màn hình được vẽ ở nơi còn trống.",
                            "The simulated hall draws the surface where there is room."),
                    new Sentence(
                            "Mỗi số từ 0 đến 1; trái + rộng và trên + cao không quá 1.",
                            "Each number is from 0 to 1; left + width and top + height are 1 at most."));
            return null;
        }

        @Override
        public Object write(Surface.Place place, Setting setting) {
            return List.of(place.x(), place.y(), place.width(), place.height());
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of(
                    "type",
                    "array",
                    "items",
                    Map.of("type", "number", "minimum", 0, "maximum", 1),
                    "minItems",
                    4,
                    "maxItems",
                    4);
        }
    };

    private static final Part<Double> LEFT = edge("left");
    private static final Part<Double> RIGHT = edge("right");
    private static final Part<Double> TOP = edge("top");
    private static final Part<Double> BOTTOM = edge("bottom");

    private static final Form<KeepFree> KEEP_FREE_FORM = new Form<>(
            "keep-free",
            List.of(LEFT, RIGHT, TOP, BOTTOM),
            SurfaceForm::keepFree,
            (keep, out) -> out.put(LEFT, keep.left(), 0.0)
                    .put(RIGHT, keep.right(), 0.0)
                    .put(TOP, keep.top(), 0.0)
                    .put(BOTTOM, keep.bottom(), 0.0));

    private static final Part<Size> PIXELS =
            Part.required("pixels", Values.SIZE, "[width, height] in pixels, as the people in the hall see it.");
    private static final Part<Surface.Place> PLACE = Part.of(
            "place",
            PLACE_SHAPE,
            "[left, top, width, height] on the simulated stage, as fractions of it; top left is [0, 0].");
    private static final Part<Double> PITCH = Part.of(
            "pitch-mm", Told.now(Shapes.fraction(0.05, 1000), UNKNOWN), "Millimetres from one pixel to the next.");
    private static final Part<Double> DEPTH = Part.of(
            "depth-m", Told.now(Shapes.fraction(0.1, 1000), UNKNOWN), "Metres from the surface to the last row.");
    private static final Part<KeepFree> KEEP_FREE = Part.of(
            "keep-free",
            Told.now(KEEP_FREE_FORM, NOT_KEPT_FREE),
            "How much of each edge is hidden or should hold no words, as fractions of the surface.");

    private static final Part<String> NAME = Part.of(
            "name", Told.now(Shapes.NAME, CALLED), "What people call it; what shows call it is its key in the table.");

    private static final Part<Integer> DELAY = Speakers.delay(
            "So many milliseconds later its pictures are seen than they are sent; the sound of its films waits for"
                    + " them.");

    static final Form<Surface> FORM = new Form<>(
            "surface", List.of(NAME, PIXELS, PLACE, PITCH, DEPTH, KEEP_FREE, DELAY), SurfaceForm::read, SurfaceForm::write);

    private SurfaceForm() {}

    private static @Nullable Surface read(Fields fields) {
        var name = fields.get(NAME, "").strip();
        if (name.isEmpty() && fields.has(NAME))
            fields.reader()
                    .warning(
                            fields.at(NAME),
                            new Sentence("Tên này trống.", "This name is empty."),
                            CALLED,
                            new Sentence("Hãy viết như \"Phông nền\".", "Write it like \"Phông nền\"."));
        var size = fields.get(PIXELS);
        var place = fields.get(PLACE);
        var pitch = fields.get(PITCH);
        var depth = fields.get(DEPTH);
        var keepFree = fields.get(KEEP_FREE, KeepFree.NONE);
        int delay = fields.get(DELAY, 0);
        if (size == null) return null;
        if (size.pixels() > Values.MOST_PIXELS) {
            fields.reader()
                    .error(
                            fields.at(PIXELS),
                            new Sentence(
                                    Says.size(size) + " là " + size.pixels() / 1_000_000 + " triệu pixel.",
                                    Says.size(size) + " is " + size.pixels() / 1_000_000 + " million pixels."),
                            Sentence.NONE,
                            new Sentence(
                                    "Một màn hình có nhiều nhất 64 triệu pixel: hãy đếm lại.",
                                    "A surface has 64 million pixels at most: count again."));
            return null;
        }
        return new Surface(size.width(), size.height(), place, pitch, depth, keepFree, delay, name.isEmpty() ? null : name);
    }

    private static void write(Surface surface, Out out) {
        out.put(NAME, surface.name())
                .put(PIXELS, surface.size())
                .put(PLACE, surface.place())
                .put(PITCH, surface.pitchMm())
                .put(DEPTH, surface.depthM())
                .put(KEEP_FREE, surface.keepFree(), KeepFree.NONE)
                .put(DELAY, surface.delayMs(), 0);
    }

    private static @Nullable KeepFree keepFree(Fields fields) {
        var keep = new KeepFree(
                fields.get(LEFT, 0.0), fields.get(RIGHT, 0.0), fields.get(TOP, 0.0), fields.get(BOTTOM, 0.0));
        if (keep.left() + keep.right() < 1 && keep.top() + keep.bottom() < 1) return keep;
        fields.reader()
                .error(
                        fields.node(),
                        new Sentence("Các mép chiếm hết màn hình.", "The edges leave nothing of the surface."),
                        Sentence.NONE,
                        new Sentence(
                                "left + right và top + bottom phải nhỏ hơn 1.",
                                "left + right and top + bottom have to be less than 1."));
        return null;
    }

    private static Part<Double> edge(String name) {
        return Told.otherwise(name, Shapes.fraction(0, 1), 0.0, "Fraction of the surface, 0 to 1.");
    }

    private static boolean inside(double[] place) {
        return place[0] >= 0
                && place[1] >= 0
                && place[2] > 0
                && place[3] > 0
                && place[0] + place[2] <= 1 + ROUNDING
                && place[1] + place[3] <= 1 + ROUNDING;
    }
}
