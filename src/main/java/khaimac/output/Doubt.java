package khaimac.output;

import khaimac.finding.Sentence;

/**
 * What an open connection tells of a device that may not show what is sent to it.
 *
 * @param isGone whether it is certain enough to say that the device is not there
 */
public record Doubt(Sentence words, boolean isGone) {
    /** Worth knowing; the device gets its pictures. */
    public static Doubt small(Sentence words) {
        return new Doubt(words, false);
    }

    /** The device is not there; what is sent to it is sent on, because it is up again with the first it hears. */
    public static Doubt gone(Sentence words) {
        return new Doubt(words, true);
    }
}
