package khaimac.showfile.looks;

import java.util.List;
import khaimac.asset.PageCount;
import khaimac.finding.Sentence;
import khaimac.scene.Colour;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import org.jspecify.annotations.Nullable;

/** The slides of a speaker, page by page. */
final class PagesKind {
    private static final Part<String> FILE = Part.required(
            "pages", Common.FILE, "The document: a PDF, or a presentation that is converted to one beforehand.");
    private static final Part<Colour> GROUND =
            Part.of("background", Common.COLOUR, "What is seen beside the page; #000000 if not said.");

    private static final Form<Look.Pages> FORM = new Form<>(
            "pages",
            List.of(FILE, Common.FIT, GROUND),
            fields -> {
                var file = fields.get(FILE);
                var fit = fields.get(Common.FIT, Look.Fit.CONTAIN);
                var ground = fields.get(GROUND, Colour.BLACK);
                if (file == null) return null;
                var look = new Look.Pages(file, 0, fit, ground);
                int many = many(look, fields.at(FILE), fields.reader());
                return new Look.Pages(file, many, fit, ground);
            },
            (look, out) -> out.put(FILE, look.file())
                    .put(Common.FIT, look.fit(), Look.Fit.CONTAIN)
                    .put(GROUND, look.ground(), Colour.BLACK));
    static final LookKind<Look.Pages> KIND = new LookKind<>("pages", Look.Pages.class, FORM, """
        {"pages": "media/bao-cao.pdf", "fit": "contain", "background": "#101010"}\
        """);

    private PagesKind() {}

    private static int many(Look.Pages look, Node place, Reader reader) {
        var document = look.document();
        if (look.isConverted() && !reader.beside().exists(document)) {
            reader.warning(
                    place,
                    new Sentence(
                            "Tệp “" + look.file() + "” chưa được chuyển sang PDF.",
                            "The file \"" + look.file() + "\" has not been converted to PDF."),
                    NOTHING,
                    new Sentence(
                            "Hãy chạy “khaimac media --prepare” trước buổi lễ.",
                            "Run \"khaimac media --prepare\" before the ceremony."));
            return 0;
        }
        var counted = reader.beside().pages(document);
        var wrong = wrong(document, counted.state());
        if (wrong != null) reader.warning(place, wrong, NOTHING, EXPORT);
        int many = counted.many();
        if (many > LookRules.PAGES)
            reader.warning(
                    place,
                    new Sentence("Tài liệu có " + many + " trang.", "The document has " + many + " pages."),
                    new Sentence(
                            "Chỉ lật được tới trang " + LookRules.PAGES + ".",
                            "Only the first " + LookRules.PAGES + " can be shown."),
                    EXPORT);
        return Math.min(many, LookRules.PAGES);
    }

    private static final Sentence NOTHING = new Sentence(
            "Khi tới chỗ này sẽ không có gì để chiếu.", "There will be nothing to show when it is reached.");

    private static final Sentence EXPORT = new Sentence(
            "Hãy xuất lại PDF từ phần mềm trình chiếu, không đặt mật khẩu.",
            "Export the PDF once more from the presentation, without a password.");

    private static @Nullable Sentence wrong(String file, PageCount.State state) {
        return switch (state) {
            case COUNTED, UNKNOWN -> null;
            case LOCKED -> new Sentence("Tệp “" + file + "” có mật khẩu.", "The file \"" + file + "\" has a password.");
            case BROKEN ->
                new Sentence(
                        "Tệp “" + file + "” hỏng hoặc không phải PDF.",
                        "The file \"" + file + "\" is broken, or no PDF.");
        };
    }
}
