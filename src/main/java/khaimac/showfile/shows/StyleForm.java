package khaimac.showfile.shows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.scene.Colour;
import khaimac.scene.LookRules;
import khaimac.scene.Style;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import khaimac.showfile.looks.Common;

/** A style as it is written; what it leaves out is as in red-gold. */
final class StyleForm {
    private static final Part<List<Colour>> BACKGROUND = Part.of(
            "background",
            Shapes.oneOrMore(Common.COLOUR, LookRules.COLOURS),
            "One colour, or several from the middle to the edges.");
    private static final Part<Colour> TEXT = Part.of("text", Common.COLOUR, "The colour of the words.");
    private static final Part<Colour> OUTLINE = Part.of("outline", Common.COLOUR, "The line around every letter.");
    private static final Part<String> FONT =
            Part.of("font", new FontShape(), "Which face: sans, serif, condensed, or a font file beside the show.");
    private static final Part<String> IMAGE =
            Part.of("image", Common.FILE, "A picture beside the show that covers the background.");
    private static final Part<String> MOTIF = Part.of(
            "motif", words(Style.MOTIFS), "A drawing at low contrast behind the words.");

    private static final Part<Style.Motion> MOTION = Part.of(
            "motion",
            Shapes.words(Common.ordered("still", Style.Motion.STILL, "slow", Style.Motion.SLOW)),
            "Whether the ground moves: still, or slow, as silk does in a light wind.");

    private static final Part<Style.Letters> LETTERS = Part.of(
            "letters",
            Shapes.words(Common.ordered("flat", Style.Letters.FLAT, "relief", Style.Letters.RELIEF)),
            "How letters get their body: flat, or relief, as cast in metal.");

    private static final Part<Style.Light> LIGHT = Part.of(
            "light",
            Shapes.words(Common.ordered("still", Style.Light.STILL, "passing", Style.Light.PASSING)),
            "Whether a light passes over the letters every few seconds: still, or passing.");

    static final Form<Style> FORM = new Form<>(
            "style",
            List.of(BACKGROUND, IMAGE, TEXT, OUTLINE, FONT, MOTIF, MOTION, LETTERS, LIGHT),
            fields -> {
                var like = Style.RED_GOLD;
                var background = fields.get(BACKGROUND, like.background());
                var text = fields.get(TEXT, like.text());
                var outline = fields.get(OUTLINE, like.outline());
                var font = fields.get(FONT, "sans");
                var motif = fields.get(MOTIF, "none");
                return new Style(
                        "",
                        background.isEmpty() ? like.background() : background,
                        fields.get(IMAGE, ""),
                        text,
                        outline,
                        font,
                        motif,
                        fields.get(MOTION, Style.Motion.STILL),
                        fields.get(LETTERS, Style.Letters.FLAT),
                        fields.get(LIGHT, Style.Light.STILL));
            },
            (style, out) -> out.put(BACKGROUND, style.background())
                    .put(IMAGE, style.image(), "")
                    .put(TEXT, style.text())
                    .put(OUTLINE, style.outline())
                    .put(FONT, style.font())
                    .put(MOTIF, style.motif())
                    .put(MOTION, style.moves() ? Style.Motion.SLOW : Style.Motion.STILL, Style.Motion.STILL)
                    .put(LETTERS, style.isRelief() ? Style.Letters.RELIEF : Style.Letters.FLAT, Style.Letters.FLAT)
                    .put(LIGHT, style.isLit() ? Style.Light.PASSING : Style.Light.STILL, Style.Light.STILL));

    private StyleForm() {}

    static Style named(String name, Style style) {
        return style.named(name);
    }

    private static Shape<String> words(List<String> words) {
        Map<String, String> known = new LinkedHashMap<>();
        for (var word : words) known.put(word, word);
        return Shapes.words(known);
    }
}
