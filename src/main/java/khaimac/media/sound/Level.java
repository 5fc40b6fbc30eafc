package khaimac.media.sound;

/**
 * How loud it is at a speaker: measured of what went to its device.
 *
 * @param speaker of the hall; empty: the machine's own
 * @param peak the highest since it was told last, in dB below full
 * @param loudness of the last 0.4 s, in LUFS
 * @param limited whether it would have been more than full
 * @param mute whether nothing has gone out for a while, though something should be heard
 */
public record Level(String speaker, double peak, double loudness, boolean limited, boolean mute) {
    /** As low as it gets. */
    public static final double SILENCE = -70;
}
