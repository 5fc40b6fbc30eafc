package khaimac.notation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import khaimac.finding.Sentence;
import tools.jackson.core.ObjectWriteContext;

/** What is written for eyes: nothing is said twice, and no time finer than they see. */
final class Brief extends ObjectWriteContext.Base {
    /** The same value, or what stands for it. */
    static Object of(Object value) {
        return switch (value) {
            case Sentence(var vi, var en) when vi.equals(en) -> vi;
            case Instant time -> time.truncatedTo(ChronoUnit.MILLIS);
            case Duration time -> time.truncatedTo(ChronoUnit.MILLIS);
            default -> value;
        };
    }
}
