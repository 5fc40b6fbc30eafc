package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;

/** A picture from a file. */
final class ImageKind {
    private static final Part<String> FILE = Part.required("image", Common.FILE, "The picture file.");

    private static final Form<Look.Image> FORM = new Form<>(
            "image",
            List.of(FILE, Common.FIT, Common.STYLE),
            fields -> {
                var file = fields.get(FILE);
                var fit = fields.get(Common.FIT, Look.Fit.CONTAIN);
                var style = Common.style(fields, Style.PLAIN);
                return file == null ? null : new Look.Image(file, fit, style);
            },
            (look, out) -> out.put(FILE, look.file())
                    .put(Common.FIT, look.fit(), Look.Fit.CONTAIN)
                    .put(Common.STYLE, look.style(), Style.PLAIN));
    static final LookKind<Look.Image> KIND = new LookKind<>("image", Look.Image.class, FORM, """
        {"image": "media/anh.png", "fit": "cover"}\
        """);

    private ImageKind() {}
}
