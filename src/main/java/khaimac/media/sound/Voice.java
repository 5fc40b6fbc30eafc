package khaimac.media.sound;

import java.time.Duration;
import java.time.Instant;
import khaimac.scene.Reel;
import khaimac.scene.Sounding;
import org.jspecify.annotations.Nullable;

/**
 * One sound that is heard: everything about it follows from the time.
 *
 * @param key the same for as long as it is the same sound
 * @param name and {@code begun} say to the desk which it is; the name is null for the sound of a film
 * @param to a speaker of the hall; empty: the machine's own
 * @param reel how far it has run
 * @param from where in the file it begins
 * @param until where it is over at the latest; null: where the file is
 * @param fade how long it takes to come in, from when it was begun
 * @param delay how much later it is heard
 */
record Voice(
        String key,
        @Nullable String name,
        Instant begun,
        String file,
        String to,
        Reel reel,
        Duration from,
        @Nullable Duration until,
        boolean loop,
        double level,
        boolean levelled,
        Duration fade,
        Sounding.@Nullable Ending ending,
        boolean ducks,
        Duration delay) {

    /** How far it has run when it is heard at a moment, in frames; negative before it begins. */
    double position(Instant heard) {
        var run = Duration.between(reel.since(), heard).minus(delay);
        var at = Samples.seconds(reel.at());
        return (reel.runs() ? at + Samples.seconds(run) : at) * Samples.RATE;
    }

    /** The same where no speaker is waited for. */
    Voice atOnce() {
        return new Voice(
                key,
                name,
                begun,
                file,
                to,
                reel,
                from,
                until,
                loop,
                level,
                levelled,
                fade,
                ending,
                ducks,
                Duration.ZERO);
    }

    /** How many frames it has at most; -1: as many as its file. */
    long most() {
        return until == null ? -1 : Math.max(0, Samples.frames(until.minus(from)));
    }

    /** How loud it is at a moment, by what its cue says alone. */
    double loud(Instant heard) {
        var moment = heard.minus(delay);
        return level * coming(moment) * going(moment);
    }

    private double coming(Instant moment) {
        if (fade.isZero()) return 1;
        return Math.clamp(Samples.seconds(Duration.between(begun, moment)) / Samples.seconds(fade), 0, 1);
    }

    private double going(Instant moment) {
        if (ending == null) return 1;
        double gone = Samples.seconds(Duration.between(ending.since(), moment));
        double all = Samples.seconds(ending.fade());
        return gone <= 0 ? 1 : all <= 0 ? 0 : Math.clamp(1 - gone / all, 0, 1);
    }
}
