package khaimac.scene;

/** An opaque sRGB colour, 0xRRGGBB. */
public record Colour(int rgb) {
    public static final Colour BLACK = new Colour(0);

    /** "#7a0000": a hash and six hexadecimal digits. */
    public String hex() {
        var digits = Integer.toHexString(rgb);
        return "#" + "0".repeat(6 - digits.length()) + digits;
    }
}
