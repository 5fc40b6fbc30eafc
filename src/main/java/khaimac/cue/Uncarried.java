package khaimac.cue;

import khaimac.finding.Sentence;

/**
 * What nobody carries out yet, and says so wherever it would happen: a sound or a device that stays silent must not
 * surprise.
 */
public final class Uncarried {
    private static final Sentence SOUND = new Sentence(
            "Chương trình này chưa phát được âm thanh: không ai nghe thấy gì. Hãy phát bằng máy khác.",
            "This program does not play sound yet: nobody hears anything. Play it on another machine.");

    private static final Sentence DEVICE = new Sentence(
            "Chương trình này chưa điều khiển được thiết bị: thiết bị giữ nguyên. Hãy bấm trên thiết bị.",
            "This program does not steer devices yet: the device stays as it is. Press its own keys.");

    private Uncarried() {}

    /** Why nothing comes of a change; empty where it is carried out. */
    public static Sentence why(Change change) {
        return switch (change) {
            // Where nothing plays, stopping it does what it should.
            case Change.Picture _, Change.Send _, Change.StopSound _ -> Sentence.NONE;
            case Change.Play _ -> SOUND;
            case Change.Device _ -> DEVICE;
        };
    }
}
