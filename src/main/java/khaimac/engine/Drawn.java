package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Look;
import khaimac.scene.Lots;
import org.jspecify.annotations.Nullable;

/**
 * The draws out of one list. No undo and no jump takes them back: an audience has seen them.
 *
 * @param winners who was drawn before, in that order
 * @param spin the draw that is on, or was the last; null: there was none
 */
public record Drawn(List<Look.RosterRow> winners, Look.@Nullable Spin spin) {
    static final Drawn NONE = new Drawn(List.of(), null);

    /** Everybody who was drawn, with whoever comes up when the reel rests: none of them is drawn again. */
    public List<Look.RosterRow> all() {
        if (spin == null) return winners;
        var all = new ArrayList<>(winners);
        all.add(spin.winner());
        return List.copyOf(all);
    }

    int many() {
        return winners.size() + (spin == null ? 0 : 1);
    }

    /** Those that an audience may have read by now: the last one once the reel rests. */
    public List<Look.RosterRow> read(Instant now) {
        var stopped = spin == null ? null : spin.stopped();
        return stopped == null || isComingToRest(now) ? winners : all();
    }

    Drawn begun(String seed, List<Look.RosterRow> names, Instant now) {
        var left = Lots.left(names, all());
        // A list that is gone draws nobody; the fact stays what it was.
        if (left.isEmpty()) return this;
        return new Drawn(all(), new Look.Spin(seed, Lots.winner(seed, left), now, null));
    }

    Drawn ended(Instant now) {
        return spin == null || spin.stopped() != null
                ? this
                : new Drawn(winners, new Look.Spin(spin.seed(), spin.winner(), spin.since(), now));
    }

    public boolean turns() {
        return spin != null && spin.stopped() == null;
    }

    /** Whether nobody can have read yet who was drawn last. */
    public boolean isComingToRest(Instant now) {
        var stopped = spin == null ? null : spin.stopped();
        return stopped != null && now.isBefore(Lots.shown(stopped));
    }

    Drawn shifted(Duration by) {
        return new Drawn(winners, spin == null ? null : spin.shifted(by));
    }
}
