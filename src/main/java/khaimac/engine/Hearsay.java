package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.scene.Heard;
import khaimac.scene.Sounding;
import org.jspecify.annotations.Nullable;

/**
 * What those who play have said of the sounds: whether they are heard at all.
 *
 * @param all one for each sound, oldest first
 */
public record Hearsay(List<One> all) {
    static final Hearsay NOTHING = new Hearsay(List.of());

    /** So many sounds are never on at once. */
    private static final int MOST = 64;

    /**
     * What was said last of a sound.
     *
     * @param since when it was begun
     * @param why where it is not heard; else empty
     */
    public record One(String name, Instant since, Heard became, Sentence why) {
        private boolean isOf(String sound, Instant begun) {
            return name.equals(sound) && since.equals(begun);
        }
    }

    Hearsay after(Fact fact) {
        if (fact.deed() instanceof Deed.SoundBecame(var name, var since, var became, var why)) {
            var others = without(name, since);
            return became.isOver() ? others : others.and(new One(name, since, became, why));
        }
        return fact.deed() instanceof Deed.ClockSettled settled && !settled.slept() ? shifted(settled.by()) : this;
    }

    /** Null: nobody has said anything yet. */
    public @Nullable One of(Sounding sound) {
        for (var one : all) if (one.isOf(sound.name(), sound.since())) return one;
        return null;
    }

    /** Somebody has found out that nobody hears it: nobody waits for it either. */
    boolean isSilent(Sounding sound) {
        var one = of(sound);
        return one != null && one.became() == Heard.SILENT;
    }

    private Hearsay without(String name, Instant since) {
        return new Hearsay(all.stream().filter(one -> !one.isOf(name, since)).toList());
    }

    private Hearsay and(One more) {
        var next = new ArrayList<>(all);
        next.add(more);
        return new Hearsay(List.copyOf(next.subList(Math.max(0, next.size() - MOST), next.size())));
    }

    private Hearsay shifted(Duration by) {
        return new Hearsay(all.stream()
                .map(one -> new One(one.name(), one.since().plus(by), one.became(), one.why()))
                .toList());
    }
}
