package khaimac.cue;

import khaimac.finding.Sentence;

/**
 * What nobody carries out yet, and says so wherever it would happen: a device that stays as it is must not surprise.
 */
public final class Uncarried {
    private static final Sentence DEVICE = new Sentence(
            "Chương trình này chưa điều khiển được thiết bị: thiết bị giữ nguyên. Hãy bấm trên thiết bị.",
            "This program does not steer devices yet: the device stays as it is. Press its own keys.");

    private Uncarried() {}

    /** Why nothing comes of a change; empty where it is carried out. */
    public static Sentence why(Change change) {
        return switch (change) {
            case Change.Picture _, Change.Sound _, Change.Send _ -> Sentence.NONE;
            case Change.Device _ -> DEVICE;
        };
    }
}
