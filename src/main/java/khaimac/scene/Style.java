package khaimac.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a family of looks is dressed. A background of several colours is a gradient from the middle to the edges. Facts
 * of every age hold styles, so a style stays one flat record: what is added stands at its end and may be absent, and
 * whoever changes one thing of a style says so by its {@code with…}, which keeps the rest.
 *
 * @param name the word it is called by in a show file
 * @param image a picture from the show's folder that covers the background; empty: none
 * @param font "sans", "serif" or "condensed", or a font file of the show's folder
 * @param motif what is drawn behind the text: one of {@link #MOTIFS}
 * @param motion how the ground moves; null, and never {@link Motion#STILL}: it does not
 * @param letters how letters get their body; null, and never {@link Letters#FLAT}: they are flat
 * @param light what passes over the letters; null, and never {@link Light#STILL}: nothing
 */
public record Style(
        String name,
        List<Colour> background,
        String image,
        Colour text,
        Colour outline,
        String font,
        String motif,
        @Nullable Motion motion,
        @Nullable Letters letters,
        @Nullable Light light) {
    public static final Style RED_GOLD =
            of("red-gold", List.of(0xB01217, 0x4A0408), 0xFFD75E, 0x3A0A00, "serif", "star-rays")
                    .withLetters(Letters.RELIEF);
    public static final Style BLUE_CONFERENCE =
            of("blue-conference", List.of(0x0E4AA8, 0x051E4D), 0xFFFFFF, 0x03122E, "sans", "drum-rings");
    public static final Style GREEN_CAMPAIGN =
            of("green-campaign", List.of(0x0F7A3D, 0x053A1C), 0xFFF3B0, 0x032411, "sans", "lotus");
    public static final Style PLAIN = of("plain", List.of(0x000000), 0xFFFFFF, 0x000000, "sans", "none");

    /** Known in every show without being declared. */
    public static final List<Style> BUILT_IN = List.of(
            RED_GOLD,
            moving("congress", List.of(0xA81118, 0x500408), 0xFFD75E, 0x3A0A00, "serif", "flag"),
            moving("heritage", List.of(0x6A1F0E, 0x220803), 0xFFDB8C, 0x2A0D02, "serif", "bronze-drum"),
            moving("gala", List.of(0x9E0F1A, 0x330207), 0xFFE2A0, 0x2C0306, "serif", "curtain"),
            BLUE_CONFERENCE,
            moving("city", List.of(0x24397A, 0x080D26), 0xFFE6B0, 0x05081C, "sans", "skyline"),
            moving("education", List.of(0x15518E, 0x07203F), 0xFFE9A8, 0x04142B, "serif", "ribbons"),
            moving("youth", List.of(0x1469B8, 0x06305F), 0xFFFFFF, 0x03204A, "sans", "doves"),
            moving("sea-islands", List.of(0x0F5C98, 0x04233F), 0xFFFFFF, 0x031B36, "sans", "waves"),
            GREEN_CAMPAIGN,
            moving("farmers", List.of(0x2E7434, 0x0C3014), 0xFFF0A8, 0x082410, "sans", "rice"),
            moving("armed-forces", List.of(0x3B5B2E, 0x12240F), 0xFFDD66, 0x0C1A08, "sans", "star-rays"),
            moving("health", List.of(0x0C6F78, 0x04333A), 0xFFFFFF, 0x02262B, "sans", "lotus"),
            moving("women", List.of(0x8A2A78, 0x360D3A), 0xFFEFD0, 0x2A082C, "serif", "ribbons"),
            moving("sport", List.of(0x1D2F96, 0x080B33), 0xFFD84D, 0x050724, "condensed", "streaks"),
            moving("tet-mai", List.of(0xA3121A, 0x4A0509), 0xFFE68A, 0x350406, "serif", "mai"),
            moving("tet-dao", List.of(0x7A1230, 0x2C0613), 0xFFE9C9, 0x26040F, "serif", "dao"),
            of("memorial", List.of(0x25282D, 0x08090B), 0xECE6D6, 0x000000, "serif", "white-lotus"),
            PLAIN);

    /** What may stand behind the words, by the names that styles give it. */
    public static final List<String> MOTIFS = List.of(
            "none",
            "star-rays",
            "flag",
            "curtain",
            "drum-rings",
            "bronze-drum",
            "lotus",
            "white-lotus",
            "ribbons",
            "streaks",
            "doves",
            "skyline",
            "mai",
            "dao",
            "rice",
            "waves");

    public enum Motion {
        STILL,
        /** Light and small things drift, so slowly that nobody looks away from the words. */
        SLOW
    }

    public enum Letters {
        FLAT,
        /** Cast in metal: a bright rim above, a dark one below, and as deep as they stand off their ground. */
        RELIEF
    }

    public enum Light {
        STILL,
        /** Every few seconds a light passes over what a title is about. */
        PASSING
    }

    public Style {
        if (motion == Motion.STILL) motion = null;
        if (letters == Letters.FLAT) letters = null;
        if (light == Light.STILL) light = null;
    }

    public Style(
            String name,
            List<Colour> background,
            String image,
            Colour text,
            Colour outline,
            String font,
            String motif) {
        this(name, background, image, text, outline, font, motif, null, null, null);
    }

    public boolean moves() {
        return motion != null;
    }

    public boolean isRelief() {
        return letters != null;
    }

    /** Whether a light passes over its letters. */
    public boolean isLit() {
        return light != null;
    }

    public Style withLetters(Letters other) {
        return new Style(name, background, image, text, outline, font, motif, motion, other, light);
    }

    public Style withLight(Light other) {
        return new Style(name, background, image, text, outline, font, motif, motion, letters, other);
    }

    public Style named(String other) {
        return new Style(other, background, image, text, outline, font, motif, motion, letters, light);
    }

    public Style withBackground(List<Colour> other) {
        return new Style(name, List.copyOf(other), image, text, outline, font, motif, motion, letters, light);
    }

    public Style withImage(String other) {
        return new Style(name, background, other, text, outline, font, motif, motion, letters, light);
    }

    public Style withText(Colour other) {
        return new Style(name, background, image, other, outline, font, motif, motion, letters, light);
    }

    public Style withOutline(Colour other) {
        return new Style(name, background, image, text, other, font, motif, motion, letters, light);
    }

    public Style withFont(String other) {
        return new Style(name, background, image, text, outline, other, motif, motion, letters, light);
    }

    public Style withMotif(String other) {
        return new Style(name, background, image, text, outline, font, other, motion, letters, light);
    }

    public Style withMotion(Motion other) {
        return new Style(name, background, image, text, outline, font, motif, other, letters, light);
    }

    private static Style moving(
            String name, List<Integer> ground, int text, int outline, String font, String motif) {
        return of(name, ground, text, outline, font, motif).withMotion(Motion.SLOW);
    }

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
