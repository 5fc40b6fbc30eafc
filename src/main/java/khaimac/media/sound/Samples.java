package khaimac.media.sound;

import java.time.Duration;

/** Sound inside the program is stereo, so many frames a second, a frame being one value for each side. */
final class Samples {
    static final int RATE = 48_000;
    static final int SIDES = 2;

    private Samples() {}

    static long frames(Duration length) {
        return Math.round(seconds(length) * RATE);
    }

    static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() * 1e-9;
    }

    static Duration duration(double frames) {
        return Duration.ofNanos(Math.round(frames * 1e9 / RATE));
    }
}
