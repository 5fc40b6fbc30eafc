package khaimac.engine;

import java.time.Duration;
import khaimac.finding.Sentence;

/**
 * How old a press may be when it acts. Whoever pressed and saw nothing happen has gone on: what he wished then, he may
 * not wish now. To cover a surface late is safe, and what he covered it for may still be there.
 */
public final class Age {
    static final Duration MOST = Duration.ofSeconds(2);

    /** A desk that hung has been started again by then, and hears what its guard kept for it. */
    static final Duration MOST_OF_A_COVER = Duration.ofMinutes(1);

    private Age() {}

    /** @param age negative where it was sent by a clock that is ahead of ours */
    public static boolean isTooOld(Duration age) {
        return age.abs().compareTo(MOST) > 0;
    }

    static boolean isTooOld(Wish wish, Duration age) {
        boolean covers =
                wish instanceof Wish.Cover || wish instanceof Wish.BlankAnyway || wish instanceof Wish.ShowEmergency;
        return covers ? age.abs().compareTo(MOST_OF_A_COVER) > 0 : isTooOld(age);
    }

    public static Sentence tooOld(Duration age) {
        long seconds = Math.abs(age.toSeconds());
        return new Sentence(
                "Lệnh đến chậm " + seconds + " giây nên không được thực hiện. Màn hình giữ nguyên. Hãy bấm lại.",
                "The command came " + seconds + " s late and was not done. The screens stay as they are. Press again.");
    }
}
