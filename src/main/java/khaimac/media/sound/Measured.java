package khaimac.media.sound;

import org.jspecify.annotations.Nullable;

/**
 * What was found of a sound by listening to all of it.
 *
 * @param frames how many it has
 * @param loudness in LUFS
 * @param peak its highest value, 1 being full
 */
record Measured(long frames, double loudness, double peak) {
    /** A quiet file is made louder by so much at most: what is in it may be meant to be quiet. */
    private static final double MOST_UP = 4;

    /** What brings it to the loudness of all, as far as its peaks have room. */
    double levelling() {
        if (loudness <= -69) return 1;
        double gain = Math.min(MOST_UP, Math.pow(10, (Loudness.TARGET - loudness) / 20));
        return peak <= 0 ? gain : Math.min(gain, Limiter.MOST / peak);
    }

    /** As it lies in a file: three numbers. */
    String written() {
        return frames + " " + loudness + " " + peak;
    }

    /** Null where it is not what was written. */
    static @Nullable Measured read(String written) {
        var words = written.split(" ", -1);
        try {
            return words.length != 3
                    ? null
                    : new Measured(
                            Long.parseLong(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
