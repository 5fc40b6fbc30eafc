package khaimac.hall;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The monitor, or the LED processor that looks like one, which a window covers. What is empty may be anything.
 *
 * @param connector such as "HDMI-1"
 * @param model the name it gives itself
 * @param mode such as "1920x1080" or "1920x1080@60"
 */
public record Monitor(String connector, String model, String mode) {
    /** What a mode looks like. */
    public static final String MODE = "^([1-9][0-9]{0,4})x([1-9][0-9]{0,4})(@[1-9][0-9]{0,2})?$";

    private static final Pattern MODE_PATTERN = Pattern.compile(MODE);

    /** The picture its mode has; null where the mode does not say. */
    public @Nullable Size size() {
        var matcher = MODE_PATTERN.matcher(mode);
        return matcher.matches()
                ? new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : null;
    }

    /** Whether both are certainly the same one: a connector has room for one plug. */
    public boolean same(Monitor other) {
        return !connector.isEmpty() && connector.equalsIgnoreCase(other.connector);
    }

    /** Whether a machine could take one for the other: the same model, and nothing else tells them apart. */
    public boolean confusable(Monitor other) {
        return !same(other)
                && (connector.isEmpty() || other.connector.isEmpty())
                && (mode.isEmpty() || other.mode.isEmpty() || mode.equalsIgnoreCase(other.mode))
                && !model.isEmpty()
                && model.equalsIgnoreCase(other.model);
    }
}
