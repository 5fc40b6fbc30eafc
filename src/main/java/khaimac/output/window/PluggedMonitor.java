package khaimac.output.window;

import khaimac.hall.Region;
import khaimac.hall.Size;

/**
 * A monitor, or an LED processor that looks like one, that is plugged in and switched on now.
 *
 * @param connector such as "HDMI-1"; empty where the machine does not tell
 * @param model the name it gives itself; empty where the machine does not tell
 * @param place where it lies on the desktop, in pixels
 * @param refresh pictures a second; 0 where the machine does not tell
 * @param millimetres how large it says it is
 * @param scale how much larger the desktop draws everything on it; its pixels are not scaled by that
 * @param primary whether this is the operator's screen, as the desktop sees it
 * @param handle what GLFW calls it until it is unplugged; another one may get the same afterwards
 */
record PluggedMonitor(
        String connector,
        String model,
        Region place,
        int refresh,
        Size millimetres,
        double scale,
        boolean primary,
        long handle) {

    /** Such as "1920x1080@60". */
    String mode() {
        return place.width() + "x" + place.height() + (refresh > 0 ? "@" + refresh : "");
    }

    /** How people tell it from others. */
    String called() {
        if (connector.isEmpty()) return model.isEmpty() ? mode() : model;
        return model.isEmpty() ? connector : connector + " (" + model + ")";
    }

    /** The same plug, whatever is switched to what. */
    boolean sameAs(PluggedMonitor other) {
        return (connector.isEmpty() && other.connector.isEmpty())
                ? model.equalsIgnoreCase(other.model) && place.equals(other.place)
                : connector.equalsIgnoreCase(other.connector);
    }
}
