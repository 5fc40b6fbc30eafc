package khaimac.showfile.looks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/** Pictures that take turns. */
final class SlidesKind {
    private static final Part<String> FILE = Part.required("file", Common.FILE, "The picture file.");
    private static final Part<String> CAPTION =
            Part.of("caption", Shapes.TEXT, "Words at the lower edge while the picture is up.");

    private static final Form<Look.Slide> CAPTIONED = new Form<>(
            "slide",
            List.of(FILE, CAPTION),
            fields -> {
                var file = fields.get(FILE);
                return file == null ? null : new Look.Slide(file, fields.get(CAPTION, ""));
            },
            (slide, out) -> out.put(FILE, slide.file()).put(CAPTION, slide.caption(), ""));

    /** A picture by its file alone, or with its caption. */
    private static final Shape<Look.Slide> SLIDE = new Shape<>() {
        @Override
        public Look.@Nullable Slide read(Node node, Reader reader) {
            if (node instanceof Node.Obj) return CAPTIONED.read(node, reader);
            var file = Common.FILE.read(node, reader);
            return file == null ? null : new Look.Slide(file, "");
        }

        @Override
        public Object write(Look.Slide slide, Setting setting) {
            return slide.caption().isEmpty() ? slide.file() : CAPTIONED.write(slide, setting);
        }

        @Override
        public Map<String, Object> schema(Schemas schemas) {
            return Map.of("anyOf", List.of(Common.FILE.schema(schemas), CAPTIONED.schema(schemas)));
        }
    };

    private static final Part<List<Look.Slide>> SLIDES = Part.required(
            "slides",
            Shapes.list(SLIDE, 1, LookRules.PICTURES, index -> Sentence.NONE),
            "The picture files, which take turns; with a caption: {\"file\", \"caption\"}.");
    private static final Part<Duration> EACH = Part.of("each", Times.LENGTH, "How long each is shown; 8s if not said.");
    private static final Part<Duration> FADE = Part.of(
            "fade", Times.LENGTH, "How long each dissolves over the one before; not said: it is there at once.");

    private static final Form<Look.Slideshow> FORM = new Form<>(
            "slides",
            List.of(SLIDES, EACH, FADE, Common.FIT, Common.STYLE),
            fields -> {
                var slides = fields.get(SLIDES);
                var each = fields.get(EACH, Duration.ofSeconds(8));
                var fade = fields.get(FADE, Duration.ZERO);
                var fit = fields.get(Common.FIT, Look.Fit.CONTAIN);
                var style = Common.style(fields, Style.PLAIN);
                return slides == null ? null : new Look.Slideshow(slides, each, fade, fit, style);
            },
            (look, out) -> out.put(SLIDES, look.slides())
                    .put(EACH, look.each(), Duration.ofSeconds(8))
                    .put(FADE, look.fade(), Duration.ZERO)
                    .put(Common.FIT, look.fit(), Look.Fit.CONTAIN)
                    .put(Common.STYLE, look.style(), Style.PLAIN));
    static final LookKind<Look.Slideshow> KIND = new LookKind<>("slides", Look.Slideshow.class, FORM, """
        {"slides": ["media/anh-1.png", {"file": "media/anh-2.png", "caption": "Lễ khởi công, năm 2019"}], \
        "each": "6s", "fade": "1s", "fit": "cover"}\
        """);

    private SlidesKind() {}
}
