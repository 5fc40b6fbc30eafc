package khaimac.hall;

/**
 * What becomes of a colour on its way to the lamps.
 *
 * @param gamma 1 sends colours as they are; LED pixels without a correction of their own want about 2.2
 * @param brightness 0 to 1; a limit for the power supply, above everything a show may ask for
 * @param white how much of each colour makes white
 */
public record Light(double gamma, double brightness, White white, Order order) {
    public static final Light PLAIN = new Light(1, 1, White.EVEN, Order.RGB);

    /** How much light of each colour makes white, 0 to 1: lamps are seldom as white as they are bright. */
    public record White(double red, double green, double blue) {
        public static final White EVEN = new White(1, 1, 1);
    }

    /** In which order a pixel takes its colours. */
    public enum Order {
        RGB,
        RBG,
        GRB,
        GBR,
        BRG,
        BGR,
        RGBW,
        RBGW,
        GRBW,
        GBRW,
        BRGW,
        BGRW;

        /** Bytes a pixel. */
        public int channels() {
            return name().length();
        }
    }
}
