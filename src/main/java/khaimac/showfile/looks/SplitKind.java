package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;

/** Two looks beside each other. */
final class SplitKind {
    private static final Part<LookRef> LEFT = Part.required("left", RefShape.LOOK_REF, "The look on the left half.");
    private static final Part<LookRef> RIGHT = Part.required("right", RefShape.LOOK_REF, "The look on the right half.");

    private static final Form<Look.Split> HALVES = new Form<>(
            "halves",
            List.of(LEFT, RIGHT),
            fields -> {
                var left = fields.get(LEFT);
                var right = fields.get(RIGHT);
                return left == null || right == null ? null : new Look.Split(left, right);
            },
            (look, out) -> out.put(LEFT, look.left()).put(RIGHT, look.right()));

    private static final Part<Look.Split> SPLIT = Part.required("split", HALVES, "The two halves.");

    private static final Form<Look.Split> FORM =
            new Form<>("split", List.of(SPLIT), fields -> fields.get(SPLIT), (look, out) -> out.put(SPLIT, look));
    static final LookKind<Look.Split> KIND = new LookKind<>("split", Look.Split.class, FORM, """
        {"split": {"left": {"message": "Trao tặng Huy hiệu Đảng"}, "right": {"message": "Hội nghị tổng kết"}}}\
        """);

    private SplitKind() {}
}
