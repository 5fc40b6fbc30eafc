package khaimac.evenings;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import khaimac.engine.Command;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Lots;

/** Who was drawn by lot, kept beside the engine's own list: whatever it forgets or takes back is found here. */
final class DrawsSeen {
    private final Invariants invariants;
    private final Mixes mixes;

    /** Everybody whose reel was turned, by the number of its fact. */
    private final NavigableMap<Long, Of> drawn = new TreeMap<>();

    /** One who was drawn out of a list. */
    private record Of(String file, Look.RosterRow who) {}

    DrawsSeen(Invariants invariants, Mixes mixes) {
        this.invariants = invariants;
        this.mixes = mixes;
    }

    /** The desk is back: what never reached the disk was drawn for nobody, and what is left out counts no more. */
    void cameBack(long last, Set<Long> without) {
        drawn.tailMap(last, false).clear();
        drawn.keySet().removeAll(without);
    }

    private List<Look.RosterRow> all(String file) {
        return drawn.values().stream()
                .filter(one -> one.file().equals(file))
                .map(Of::who)
                .toList();
    }

    void follow(Run before, Fact fact, Command command) {
        switch (fact.deed()) {
            case Deed.DrawBegun begun -> begun(before, fact, begun);
            case Deed.DrawEnded(var file, var winner) -> {
                mixes.happened(Mix.DRAWN_BY_LOT);
                if (command.wish() instanceof Wish.Go) mixes.happened(Mix.DRAWN_BY_GO);
                var all = all(file);
                invariants.draw().whoIsReadIsWhoWasDrawn(winner, all.isEmpty() ? null : all.getLast(), fact);
                invariants.draw().nobodyIsDrawnUnseen(isSeen(before, file), fact);
            }
            default -> {
                // Nothing else draws anybody.
            }
        }
    }

    private void begun(Run before, Fact fact, Deed.DrawBegun begun) {
        var all = all(begun.file());
        var spin = before.after(fact).drawn(begun.file()).spin();
        var names = before.lots(begun.file());
        invariants.draw().aDrawIsWhatItsSeedSays(begun, names, Lots.left(names, all), spin);
        invariants.draw().nobodyIsDrawnUnseen(isSeen(before, begun.file()), fact);
        if (spin != null) drawn.put(fact.stamp().seq(), new Of(begun.file(), spin.winner()));
    }

    /** Whether some audience has the reel before its eyes. */
    private static boolean isSeen(Run run, String file) {
        return Programme.SURFACES.stream()
                .filter(surface -> run.cover(surface) == null && run.alarm() == null)
                .flatMap(surface -> Looks.all(run.showing(surface).look(), Look.Draw.class).stream())
                .anyMatch(draw -> draw.file().equals(file));
    }
}
