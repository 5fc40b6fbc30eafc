package khaimac.hall;

/**
 * What becomes of a colour on its way to the lamps.
 *
 * @param gamma 1 sends colours as they are; LED pixels without a correction of their own want about 2.2
 * @param brightness 0 to 1; a limit for the power supply, above everything a show may ask for
 */
public record Light(double gamma, double brightness, Order order) {
    public static final Light PLAIN = new Light(1, 1, Order.RGB);

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
