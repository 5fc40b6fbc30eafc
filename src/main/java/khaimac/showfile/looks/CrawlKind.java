package khaimac.showfile.looks;

import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shapes;

/** A line that runs through. */
final class CrawlKind {
    private static final Part<String> TEXT = Part.required("crawl", Shapes.TEXT, "The text that runs through.");
    private static final Part<Integer> SPEED = Part.of(
            "speed", Shapes.whole(1, LookRules.SPEED), "Pixels a second of the surface it runs on; 120 if not said.");

    private static final Form<Look.Crawl> FORM = new Form<>(
            "crawl",
            List.of(TEXT, SPEED, Common.STYLE),
            fields -> {
                var text = fields.get(TEXT);
                int speed = fields.get(SPEED, 120);
                var style = Common.style(fields, Style.RED_GOLD);
                return text == null ? null : new Look.Crawl(text, speed, style);
            },
            (look, out) -> out.put(TEXT, look.text())
                    .put(SPEED, look.speed(), 120)
                    .put(Common.STYLE, look.style(), Style.RED_GOLD));
    static final LookKind<Look.Crawl> KIND = new LookKind<>("crawl", Look.Crawl.class, FORM, """
        {"crawl": "CHÀO MỪNG CÁC ĐỒNG CHÍ ĐẠI BIỂU VỀ DỰ HỘI NGHỊ!", "speed": 120}\
        """);

    private CrawlKind() {}
}
