package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which cues of a visit are spent, and when. A cue is spent at most once per visit: started, or missed. A part that is
 * given more cues while it is on has more than it began with.
 */
final class CueLog {
    /** Stands for "missed": spent, but nothing may follow from when. */
    private static final Instant NEVER = Instant.MAX;

    private final @Nullable Instant[] spent;

    private CueLog(@Nullable Instant[] spent) {
        this.spent = spent;
    }

    static CueLog of(int cues) {
        return new CueLog(new Instant[cues]);
    }

    boolean isSpent(int cue) {
        return cue < spent.length && spent[cue] != null;
    }

    /** When it was started; null if it was not, or was missed. */
    @Nullable
    Instant started(int cue) {
        var at = cue < spent.length ? spent[cue] : null;
        return NEVER.equals(at) ? null : at;
    }

    CueLog withStarted(int cue, Instant at) {
        var copy = Arrays.copyOf(spent, Math.max(spent.length, cue + 1));
        copy[cue] = at;
        return new CueLog(copy);
    }

    CueLog withMissed(int cue) {
        return withStarted(cue, NEVER);
    }

    /** What was missed since a moment is still to come; what was started stays so. */
    CueLog withoutWhatWasMissedSince(CueLog then) {
        var copy = spent.clone();
        for (int cue = 0; cue < copy.length; cue++) if (NEVER.equals(copy[cue]) && !then.isSpent(cue)) copy[cue] = null;
        return new CueLog(copy);
    }

    CueLog shifted(Duration by) {
        var copy = spent.clone();
        for (int cue = 0; cue < copy.length; cue++) {
            var at = copy[cue];
            if (at != null && !at.equals(NEVER)) copy[cue] = at.plus(by);
        }
        return new CueLog(copy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CueLog log && Arrays.equals(log.spent, spent);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spent);
    }
}
