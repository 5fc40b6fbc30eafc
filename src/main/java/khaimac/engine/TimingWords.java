package khaimac.engine;

import java.time.Duration;
import khaimac.finding.Sentence;
import khaimac.scene.Phase;
import org.jspecify.annotations.Nullable;

/** Times as people say them: "chậm 3 phút", "12 min left". */
public final class TimingWords {
    private static final Duration DAY = Duration.ofDays(1);

    private TimingWords() {}

    /** Late, early or on time; a dash before anything has begun. */
    public static Sentence offset(@Nullable Duration offset) {
        if (offset == null) return Sentence.same("–");
        if (offset.abs().compareTo(Duration.ofSeconds(30)) < 0) return new Sentence("đúng giờ", "on time");
        // Days are no lateness: it is held on another one.
        if (offset.abs().compareTo(DAY) >= 0) return new Sentence("khác ngày", "another day");
        var span = span(offset.abs());
        return offset.isNegative()
                ? new Sentence("sớm " + span.vi(), span.en() + " early")
                : new Sentence("chậm " + span.vi(), span.en() + " late");
    }

    /** A length, rounded to what matters: "3 phút", "1 giờ 5 phút", "45 giây". */
    public static Sentence span(Duration length) {
        long seconds = length.abs().toSeconds();
        if (seconds < 60) return new Sentence(seconds + " giây", seconds + " s");
        long minutes = (seconds + 30) / 60;
        // Nobody reads thousands of minutes.
        if (minutes >= 2 * 24 * 60)
            return new Sentence(minutes / (24 * 60) + " ngày", minutes / (24 * 60) + " days");
        if (minutes < 60) return new Sentence(minutes + " phút", minutes + " min");
        var rest = minutes % 60;
        return rest == 0
                ? new Sentence(minutes / 60 + " giờ", minutes / 60 + " h")
                : new Sentence(minutes / 60 + " giờ " + rest + " phút", minutes / 60 + " h " + rest + " min");
    }

    public static Sentence phase(Phase phase) {
        return switch (phase) {
            case IDLE -> new Sentence("chưa bắt đầu", "idle");
            case WAITING -> new Sentence("chờ giờ bắt đầu", "waiting for its time");
            case NORMAL -> new Sentence("trong giờ", "in time");
            case WARNING -> new Sentence("sắp hết giờ", "little time left");
            case DANGER -> new Sentence("hết giờ đến nơi", "time is nearly up");
            case OVERTIME -> new Sentence("quá giờ", "over time");
        };
    }
}
