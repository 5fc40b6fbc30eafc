package khaimac.guard;

import java.time.Duration;

/**
 * Judges by its signs of life whether a child hangs. Times are those of the guard's steady clock. While the guard stood
 * still itself, because the machine slept or somebody stopped all of it, nobody's silence counts.
 */
final class Pulse {
    enum Judgement {
        /** Nothing is to be said. */
        WELL,
        /** It is silent from now on. */
        SILENT,
        /** It was silent, and is not any more. */
        BACK,
        /** It will not come back by itself. */
        HANGS
    }

    /** The guard looks much more often; two looks that lie further apart had a standstill of its own between them. */
    static final Duration STOOD_STILL = Duration.ofSeconds(1);

    private final Rules rules;
    private Duration heard;
    private Duration looked;
    private boolean hasBegun;
    private boolean isSilent;

    Pulse(Rules rules, Duration born) {
        this.rules = rules;
        this.heard = born;
        this.looked = born;
    }

    /** @return whether it was the first */
    synchronized boolean beat(Duration now) {
        boolean first = !hasBegun;
        heard = now;
        hasBegun = true;
        return first;
    }

    synchronized Judgement look(Duration now) {
        var away = now.minus(looked);
        looked = now;
        if (away.compareTo(STOOD_STILL) > 0) heard = shorter(heard.plus(away), now);
        var silence = now.minus(heard);
        if (silence.compareTo(hasBegun ? rules.hangs() : rules.starting()) >= 0) return Judgement.HANGS;
        boolean silent = hasBegun && silence.compareTo(rules.silent()) >= 0;
        if (silent == isSilent) return Judgement.WELL;
        isSilent = silent;
        return silent ? Judgement.SILENT : Judgement.BACK;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    synchronized boolean isSilent() {
        return isSilent;
    }
}
