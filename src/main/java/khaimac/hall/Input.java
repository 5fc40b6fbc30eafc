package khaimac.hall;

import org.jspecify.annotations.Nullable;

/**
 * Something that the hall sees with: a camera, or the picture of another machine.
 *
 * @param size what a capture device is asked for; null: what it gives by itself
 * @param fps the same; 0: what it gives by itself
 * @param format the same, as the system calls it, such as "mjpeg" or "yuyv422"; empty: what it gives by itself
 * @param deinterlace whether its pictures come as half pictures
 * @param note for people; never shown
 */
public record Input(From from, @Nullable Size size, int fps, String format, boolean deinterlace, String note) {
    public Input(From from) {
        this(from, null, 0, "", false, "");
    }

    /** Where its pictures come from. */
    public sealed interface From {}

    /** A capture card or a camera on this machine, by its name or its path. */
    public record Capture(String device) implements From {}

    /** A stream, by its address. */
    public record Stream(String address) implements From {}
}
