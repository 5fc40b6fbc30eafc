package khaimac.player;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.media.Soundtrack;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of the hall in this player, tended as the operator wishes: armed or at rest, dimmed, with test patterns,
 * with their numbers. One that is missing or lost says so and joins when it can; nothing waits for it.
 */
final class HallOutputs implements AutoCloseable {
    private final List<Fitted> all = new ArrayList<>();
    private final DeskTime time;
    private ToPeer.Tend tend;
    private boolean numbered;

    HallOutputs(
            Hall hall,
            boolean armed,
            Watch watch,
            DeskTime time,
            @Nullable Function<String, Soundtrack> heard,
            Consumer<Sentence> trouble,
            Fitted.Stage stage) {
        this.time = time;
        tend = new ToPeer.Tend(armed, Map.of(), Map.of(), Set.of(), null);
        for (var output : hall.outputs())
            all.add(new Fitted(hall, output, all.size() + 1, watch, heard, trouble, stage));
        all.forEach(one -> one.arm(armed, time.now()));
    }

    /** Where the pictures of a surface go. */
    List<Output> feeds(SurfaceName surface) {
        return all.stream()
                .filter(one -> one.shows(surface))
                .map(one -> one.feed(surface))
                .toList();
    }

    synchronized void tend(ToPeer.Tend wished) {
        tend = wished;
        numbered = isNumbered();
        apply();
    }

    /** Looked at now and then: numbers go away by themselves. */
    synchronized void look() {
        if (numbered == isNumbered()) return;
        numbered = isNumbered();
        apply();
    }

    private boolean isNumbered() {
        var until = tend.identify();
        return until != null && time.now().isBefore(until);
    }

    private void apply() {
        Instant now = time.now();
        Families.SIMULATED.pulled(tend.pulled());
        for (var one : all) {
            one.brightness(tend.brightness().getOrDefault(one.name(), 1.0));
            one.instead(tend.patterns().get(one.name()), numbered, now);
            one.arm(tend.armed(), now);
        }
    }

    synchronized boolean isArmed() {
        return tend.armed();
    }

    ToDesk.Outputs states() {
        return new ToDesk.Outputs(
                isArmed(),
                all.stream().map(Fitted::state).filter(Objects::nonNull).toList(),
                pulled());
    }

    private synchronized @Nullable Set<SurfaceName> pulled() {
        return tend.pulled().isEmpty() ? null : tend.pulled();
    }

    @Override
    public void close() {
        // All at once: an output that takes a while to end must not keep the others lit.
        var ends = all.stream().map(one -> Thread.ofVirtual().start(one::close)).toList();
        try {
            for (var end : ends) end.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
