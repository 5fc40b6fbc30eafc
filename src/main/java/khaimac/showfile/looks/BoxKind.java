package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Place;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** A look in a part of the surface: a camera in a corner, a clock, a logo, a code. */
final class BoxKind {
    private static final Part<LookRef> LOOK = Part.required("box", RefShape.LOOK_REF, "The look that stands there.");

    private static final Part<Place> AT = Part.required(
            "at",
            new PlaceShape(),
            "Where: left, top, width and height as shares of the surface, or where it is held and its width and"
                    + " height: [\"top-right\", 0.2, 0.1]. What is held at an edge keeps off what the hall keeps"
                    + " free.");

    private static final Part<Boolean> GROUND = Part.of(
            "ground", Shapes.YES_NO, "true: it brings its own ground there; else what lies below is seen around it.");

    private static final Form<Look.Box> FORM = new Form<>(
            "box",
            List.of(LOOK, AT, GROUND),
            fields -> {
                var look = fields.get(LOOK);
                var at = fields.get(AT);
                return look == null || at == null ? null : new Look.Box(look, at, fields.get(GROUND, false));
            },
            (look, out) ->
                    out.put(LOOK, look.look()).put(AT, look.at()).put(GROUND, look.ground(), false));
    static final LookKind<Look.Box> KIND = new LookKind<>("box", Look.Box.class, FORM, """
        {"box": {"clock": "hh:mm"}, "at": ["top-right", 0.14, 0.1], "ground": true}\
        """);

    private BoxKind() {}
}
