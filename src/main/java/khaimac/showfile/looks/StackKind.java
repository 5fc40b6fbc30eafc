package khaimac.showfile.looks;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** Looks over each other, from back to front. */
final class StackKind {
    private static final Part<List<LookRef>> LAYERS = Part.required(
            "stack",
            Shapes.list(
                    RefShape.LOOK_REF,
                    1,
                    Looks.LAYERS,
                    index -> new Sentence("lớp " + (index + 1), "layer " + (index + 1))),
            "The looks from back to front; only the lowest brings its ground.");

    private static final Form<Look.Stack> FORM = new Form<>(
            "stack",
            List.of(LAYERS),
            fields -> {
                var layers = fields.get(LAYERS);
                return layers == null ? null : new Look.Stack(layers);
            },
            (look, out) -> out.put(LAYERS, look.layers()));
    static final LookKind<Look.Stack> KIND = new LookKind<>("stack", Look.Stack.class, FORM, """
        {"stack": [{"image": "media/anh.png"}, {"message": "Chào mừng đại biểu"}]}\
        """);

    private StackKind() {}
}
