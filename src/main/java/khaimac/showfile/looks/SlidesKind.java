package khaimac.showfile.looks;

import java.time.Duration;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;

/** Pictures that take turns. */
final class SlidesKind {
    private static final Part<List<String>> FILES = Part.required(
            "slides",
            Shapes.list(Common.FILE, 1, LookRules.PICTURES, index -> Sentence.NONE),
            "The picture files, which take turns.");
    private static final Part<Duration> EACH = Part.of("each", Times.LENGTH, "How long each is shown; 8s if not said.");

    private static final Form<Look.Slideshow> FORM = new Form<>(
            "slides",
            List.of(FILES, EACH, Common.FIT, Common.STYLE),
            fields -> {
                var files = fields.get(FILES);
                var each = fields.get(EACH, Duration.ofSeconds(8));
                var fit = fields.get(Common.FIT, Look.Fit.CONTAIN);
                var style = Common.style(fields, Style.PLAIN);
                return files == null ? null : new Look.Slideshow(files, each, fit, style);
            },
            (look, out) -> out.put(FILES, look.files())
                    .put(EACH, look.each(), Duration.ofSeconds(8))
                    .put(Common.FIT, look.fit(), Look.Fit.CONTAIN)
                    .put(Common.STYLE, look.style(), Style.PLAIN));
    static final LookKind<Look.Slideshow> KIND = new LookKind<>("slides", Look.Slideshow.class, FORM, """
        {"slides": ["media/anh-1.png", "media/anh-2.png"], "each": "6s", "fit": "cover"}\
        """);

    private SlidesKind() {}
}
