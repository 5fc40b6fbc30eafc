package khaimac.showfile.looks;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** What an input of the hall sees now. */
final class LiveKind {
    private static final Part<String> INPUT =
            Part.required("live", Shapes.TEXT, "The name of an input in the hall file, such as camera.");

    private static final Part<Double> LEFT = edge("left");
    private static final Part<Double> RIGHT = edge("right");
    private static final Part<Double> TOP = edge("top");
    private static final Part<Double> BOTTOM = edge("bottom");

    private static final Form<Look.Crop> CROP_FORM = new Form<>(
            "crop",
            List.of(LEFT, RIGHT, TOP, BOTTOM),
            LiveKind::crop,
            (crop, out) -> out.put(LEFT, crop.left(), 0.0)
                    .put(RIGHT, crop.right(), 0.0)
                    .put(TOP, crop.top(), 0.0)
                    .put(BOTTOM, crop.bottom(), 0.0));

    private static final Part<Look.Crop> CROP =
            Part.of("crop", CROP_FORM, "How much is cut off at each edge, as fractions of its picture.");

    private static final Form<Look.Live> FORM = new Form<>(
            "live",
            List.of(INPUT, Common.FIT, CROP),
            fields -> {
                var input = fields.get(INPUT);
                var fit = fields.get(Common.FIT, Look.Fit.CONTAIN);
                var crop = fields.get(CROP, Look.Crop.NONE);
                return input == null ? null : new Look.Live(input, fit, crop, null);
            },
            (look, out) -> out.put(INPUT, look.input())
                    .put(Common.FIT, look.fit(), Look.Fit.CONTAIN)
                    .put(CROP, look.crop(), Look.Crop.NONE));

    static final LookKind<Look.Live> KIND = new LookKind<>("live", Look.Live.class, FORM, """
        {"live": "camera", "fit": "cover", "crop": {"bottom": 0.1}}\
        """);

    private LiveKind() {}

    private static Look.@Nullable Crop crop(Fields fields) {
        var crop = new Look.Crop(
                fields.get(LEFT, 0.0), fields.get(RIGHT, 0.0), fields.get(TOP, 0.0), fields.get(BOTTOM, 0.0));
        if (crop.leaves()) return crop;
        fields.reader()
                .error(
                        fields.node(),
                        new Sentence("Các mép cắt hết hình.", "The edges leave nothing of the picture."),
                        new Sentence("Hình không bị cắt.", "Nothing is cut off."),
                        new Sentence(
                                "left + right và top + bottom phải nhỏ hơn 1.",
                                "left + right and top + bottom have to be less than 1."));
        return null;
    }

    private static Part<Double> edge(String name) {
        return Part.of(name, Shapes.fraction(0, 1), "Fraction of the picture, 0 to 1.");
    }
}
