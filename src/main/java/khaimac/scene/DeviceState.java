package khaimac.scene;

/**
 * What a processor or projector of the hall should be, beside the pictures it is sent. A device that was off gets all
 * of it again.
 *
 * @param input of its own; empty: whichever it has
 * @param pattern its own test picture, where it shows one; else empty
 */
public record DeviceState(String input, Picture picture, String pattern) {
    public enum Picture {
        /** What comes in. */
        NORMAL,
        /** What came in last. */
        FROZEN,
        BLACK,
        PATTERN
    }

    /** As it is when nobody has said anything. */
    public static final DeviceState UNTOLD = new DeviceState("", Picture.NORMAL, "");

    public DeviceState on(String other) {
        return new DeviceState(other, picture, pattern);
    }

    public DeviceState showing(Picture other) {
        return new DeviceState(input, other, "");
    }

    public DeviceState showingPattern(String name) {
        return new DeviceState(input, Picture.PATTERN, name);
    }
}
