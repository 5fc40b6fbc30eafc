package khaimac.evenings;

import java.util.List;
import java.util.stream.IntStream;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import org.jspecify.annotations.Nullable;

/**
 * The player and what hangs on it: it holds the last picture when the desk is gone, and sends the difference to each
 * device.
 */
final class Stage {
    private final World world;
    private final Mixes mixes;
    private final Invariants invariants;
    private final Witnessed witnessed;
    private final Parts parts;
    final List<Display> displays =
            IntStream.range(0, Programme.SURFACES.size()).mapToObj(Display::new).toList();
    boolean failing;
    boolean connected = true;
    boolean alive = true;
    private @Nullable Feed holds;

    Stage(World world, Mixes mixes, Invariants invariants, Witnessed witnessed, Parts parts) {
        this.world = world;
        this.mixes = mixes;
        this.invariants = invariants;
        this.witnessed = witnessed;
        this.parts = parts;
    }

    /** The newest state comes over the link; what is older than what is shown already is let be. */
    void hear(@Nullable Feed newest) {
        if (!alive || !connected || newest == null) return;
        var before = holds;
        if (before != null && !newest.isNewerThan(before)) return;
        holds = parts.delivered(newest);
        witnessed.inTheHall(holds);
    }

    /** Says what a device should show, takes the difference, sends. */
    void turn(Display display) {
        var wanted = holds;
        if (!alive || wanted == null) return;
        if (wanted != display.believed) {
            boolean arrives = display.plugged && !(failing && world.oneIn(3));
            if (arrives) display.shown = wanted;
            else mixes.happened(Mix.SEND_FAILED);
            if (parts.countsAsSent(arrives)) display.believed = wanted;
        }
        check(display);
    }

    private void check(Display display) {
        var shown = display.shown;
        if (!display.plugged || shown == null) return;
        if (display.believed != null && display.believed != shown)
            invariants.wall().aFailedSendIsNotTakenForShown(display.believed.seq(), shown.seq());
        witnessed.onTheWall(shown, display.surface, shown.showings().get(display.surface));
        witnessed.runs(shown, display.surface, parts);
    }

    void unplug(Display display) {
        display.plugged = false;
        display.forget();
    }

    void replug(Display display) {
        if (display.plugged) return;
        display.plugged = true;
        display.forget();
        mixes.happened(Mix.DISPLAY_REPLUGGED);
    }

    /** The pictures outlive it; whoever comes after it knows nothing. */
    void die() {
        if (!alive) return;
        alive = false;
        holds = null;
        for (var display : displays) {
            var showing = display.showing();
            if (showing != null && Looks.first(showing.look(), Look.Film.class) != null)
                mixes.happened(Mix.PLAYER_DIED_WITH_A_FILM_ON);
            display.forget();
        }
        mixes.happened(Mix.PLAYER_DIED);
    }
}
