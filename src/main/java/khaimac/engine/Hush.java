package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.scene.Sounding;
import org.jspecify.annotations.Nullable;

/**
 * A time in which something solemn is heard, the last there was. What falls due in it waits until it is over.
 *
 * @param until null while nobody can tell
 */
record Hush(Instant from, @Nullable Instant until) {
    /** What fell due so shortly before it, and was not begun yet, waits too. */
    private static final Duration JUST_BEFORE = Duration.ofSeconds(5);

    /**
     * After something has happened.
     *
     * @param before the one of until then
     * @param sounds what is on now
     * @param said what is known of them
     */
    static @Nullable Hush after(@Nullable Hush before, List<Sounding> sounds, Hearsay said, Instant now) {
        if (sounds.isEmpty()) return before != null && before.isOn(now) ? new Hush(before.from, now) : before;
        var solemn = sounds.stream()
                .filter(sound -> sound.tune().solemn() && !said.isSilent(sound))
                .toList();
        if (solemn.isEmpty()) return before != null && before.isOn(now) ? new Hush(before.from, now) : before;
        var from = solemn.stream().map(Sounding::since).min(Instant::compareTo).orElse(now);
        if (solemn.stream().anyMatch(sound -> sound.over() == null)) return new Hush(from, null);
        var until = solemn.stream().map(Hush::over).max(Instant::compareTo).orElse(now);
        return new Hush(from, until);
    }

    private static Instant over(Sounding sound) {
        var over = sound.over();
        return over == null ? Instant.MAX : over;
    }

    boolean isOn(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** When something that was due is begun; null: not before somebody knows when this is over. */
    @Nullable
    Instant delays(Instant due) {
        if (due.isBefore(from.minus(JUST_BEFORE)) || (until != null && !due.isBefore(until))) return due;
        return until;
    }

    Hush shifted(Duration by) {
        return new Hush(from.plus(by), until == null ? null : until.plus(by));
    }
}
