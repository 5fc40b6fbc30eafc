package khaimac.scene;

import java.util.List;

/**
 * How a family of looks is dressed. A background of several colours is a gradient from the middle to the edges.
 *
 * @param name the word it is called by in a show file
 * @param image a picture from the show's folder that covers the background; empty: none
 * @param font "sans", "serif" or "condensed", or a font file of the show's folder
 * @param motif a drawing at low contrast behind the text: "star-rays", "drum-rings", "lotus" or "none"
 */
public record Style(
        String name, List<Colour> background, String image, Colour text, Colour outline, String font, String motif) {
    public static final Style RED_GOLD =
            of("red-gold", List.of(0xB01217, 0x4A0408), 0xFFD75E, 0x3A0A00, "serif", "star-rays");
    public static final Style BLUE_CONFERENCE =
            of("blue-conference", List.of(0x0E4AA8, 0x051E4D), 0xFFFFFF, 0x03122E, "sans", "drum-rings");
    public static final Style GREEN_CAMPAIGN =
            of("green-campaign", List.of(0x0F7A3D, 0x053A1C), 0xFFF3B0, 0x032411, "sans", "lotus");
    public static final Style PLAIN = of("plain", List.of(0x000000), 0xFFFFFF, 0x000000, "sans", "none");

    /** Known in every show without being declared. */
    public static final List<Style> BUILT_IN = List.of(RED_GOLD, BLUE_CONFERENCE, GREEN_CAMPAIGN, PLAIN);

    private static Style of(String name, List<Integer> ground, int text, int outline, String font, String motif) {
        return new Style(
                name,
                ground.stream().map(Colour::new).toList(),
                "",
                new Colour(text),
                new Colour(outline),
                font,
                motif);
    }
}
