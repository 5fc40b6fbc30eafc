package khaimac.render.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import khaimac.finding.Sentence;
import khaimac.render.parts.Film;
import khaimac.render.parts.Missing;
import khaimac.render.parts.Order;
import khaimac.render.parts.Packed;
import khaimac.render.parts.Part;
import khaimac.render.parts.Shelf;
import khaimac.render.parts.Supply;
import org.jspecify.annotations.Nullable;

/** Parts that a workshop makes while the paint thread goes on with what it has. */
final class Ahead implements Supply, AutoCloseable {
    /** @param packed in the place of the part, where it only lies ready */
    private record Made(Order order, @Nullable Part part, @Nullable Packed packed) {}

    private record GivenUp(Order order, Sentence why) {}

    private static final Part NOTHING = new Missing();

    private final Workshop workshop;
    private final Shelf shelf;
    private final Set<Order> asked = new HashSet<>();

    /** What any press may bring, and perhaps none ever does: it is opened when somebody looks at it. */
    private final Map<Order, Packed> packed = new HashMap<>();

    /** Those of them that nobody waits for yet. */
    private final Map<Order, Job> unhurried = new HashMap<>();

    /** All that the next GO would need, whether it is ready or not. */
    private final Set<Order> next = new HashSet<>();

    /** Those of them that the showing itself needs. */
    private final Set<Order> coming = new HashSet<>();

    /** What cannot be made, and why: it stays unmade until something else is to be shown. */
    private final Map<Order, Sentence> hopeless = new HashMap<>();

    private final ConcurrentLinkedQueue<GivenUp> givenUp = new ConcurrentLinkedQueue<>();

    /** Whether a picture is up that can stay; before the first one, half a picture is better than black. */
    private boolean hasPicture;

    /** Whether this frame asked for something that cannot be made. */
    private boolean stuck;

    private long lost;
    private boolean wholly;
    private Urgency urgency = Urgency.NOW;
    private boolean isComing;
    private boolean packs;
    private final ConcurrentLinkedQueue<Made> made = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Ahead(Workshop workshop, long mostBytes) {
        this.workshop = workshop;
        shelf = new Shelf(mostBytes);
    }

    @Override
    public @Nullable Part part(Order order) {
        if (urgency == Urgency.AHEAD) next.add(order);
        if (isComing) coming.add(order);
        var part = shelf.get(order);
        if (part != null) return part;
        var lies = packed.get(order);
        if (lies != null) return packs ? NOTHING : opened(order, lies);
        if (hopeless.containsKey(order)) {
            stuck |= urgency == Urgency.NOW;
            lost++;
            return hasPicture || wholly ? null : ground(order);
        }
        boolean asks = asked.add(order);
        if (urgency == Urgency.NOW && (asks || isTakenBack(order))) order(order);
        else if (asks) unhurried.put(order, order(order));
        return null;
    }

    private Part opened(Order order, Packed lies) {
        var part = lies.open();
        shelf.put(order, part);
        return part;
    }

    @Override
    public long lost() {
        return lost;
    }

    @Override
    public void wholly(boolean so) {
        wholly = so;
    }

    /** Before the first picture, what lies under the one that cannot be made. */
    private @Nullable Part ground(Order order) {
        return order instanceof Order.Base base && !base.plain().equals(base) ? part(base.plain()) : NOTHING;
    }

    private Job order(Order order) {
        boolean away = packs;
        return workshop.order(
                order,
                urgency,
                ready -> deliver(made(order, ready, away)),
                why -> givenUp.add(new GivenUp(order, why)));
    }

    /** On a thread of the workshop, which has the time to pack. */
    private static Made made(Order order, @Nullable Part part, boolean away) {
        if (part == null || !away) return new Made(order, part, null);
        var lies = Packed.of(part);
        if (lies == null) return new Made(order, part, null);
        part.close();
        return new Made(order, null, lies);
    }

    /** Whether it was to be made when there is time, and nobody has begun: what is being made comes anyway. */
    private boolean isTakenBack(Order order) {
        var job = unhurried.remove(order);
        return job != null && job.take();
    }

    /** What is asked for meanwhile is typed, or looked at in small: it is made after all that is wanted now. */
    void typed(Runnable asking) {
        ask(Urgency.TYPED, asking);
    }

    /** What is asked for meanwhile the next GO would need: it is made last, and is kept while there is room. */
    void next(Runnable asking) {
        ask(Urgency.AHEAD, asking);
    }

    /** What any press may bring: it is packed away when it is made. */
    void standby(Runnable asking) {
        packs = true;
        next(asking);
        packs = false;
    }

    /** Something else lies ready from now on. */
    void forgetStandby() {
        packed.clear();
    }

    /** The same for the very showing that GO would bring: what of it cannot be shown is asked for afterwards. */
    void coming(Runnable asking) {
        isComing = true;
        next(asking);
        isComing = false;
    }

    /** What the next GO would bring and cannot be shown; null: nothing is known against it. */
    @Nullable
    Lacking lacking() {
        for (var film : shelf.films(coming)) {
            var why = film.broken();
            if (why != null) return new Lacking(film.file(), why);
        }
        for (var order : coming) {
            var why = hopeless.get(order);
            if (why != null) return new Lacking(null, why);
        }
        return null;
    }

    private void ask(Urgency how, Runnable asking) {
        urgency = how;
        asking.run();
        urgency = Urgency.NOW;
    }

    /** Whether something of what the next GO would need is still being made. */
    boolean isAwaitingNext() {
        return next.stream().anyMatch(asked::contains);
    }

    /** What the next GO would show, though nobody draws it, stays as ready as it is. */
    void keepNext() {
        shelf.keep(next);
    }

    /** GO would bring something else: what has not been begun for it is not made. */
    void forgetNext() {
        for (var order : next) {
            var job = unhurried.get(order);
            if (job == null || job.urgency() != Urgency.AHEAD || !isTakenBack(order)) continue;
            asked.remove(order);
        }
        next.clear();
        coming.clear();
    }

    /** On a thread of the workshop. What comes after closing has nobody to close it but itself. */
    private void deliver(Made one) {
        made.add(one);
        if (closed && made.remove(one)) close(one);
    }

    /** Something else is to be shown: whatever could not be made may be tried once more. Says whether anything was. */
    boolean forgive() {
        boolean any = !hopeless.isEmpty();
        hopeless.clear();
        return any;
    }

    void hasPicture(boolean so) {
        hasPicture = so;
    }

    /** Whether what is wished now will not come: there is time for what may come after it. */
    boolean isStuck() {
        return stuck;
    }

    /** Between two frames: puts what has been made on the shelf, and clears what nobody looks at. */
    void tidy() {
        stuck = false;
        for (var one = made.poll(); one != null; one = made.poll()) {
            asked.remove(one.order);
            unhurried.remove(one.order);
            if (one.packed != null) packed.put(one.order, one.packed);
            if (shelf.get(one.order) != null) close(one);
            else if (one.part != null) shelf.put(one.order, one.part);
        }
        for (var one = givenUp.poll(); one != null; one = givenUp.poll()) {
            asked.remove(one.order);
            unhurried.remove(one.order);
            hopeless.put(one.order, one.why);
        }
        shelf.tidy(next);
    }

    List<Film> films() {
        return shelf.films();
    }

    private static void close(Made one) {
        if (one.part != null) one.part.close();
    }

    @Override
    public void close() {
        closed = true;
        for (var one = made.poll(); one != null; one = made.poll()) close(one);
        shelf.close();
    }
}
