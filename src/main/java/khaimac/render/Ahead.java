package khaimac.render;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Parts that a workshop makes while the paint thread goes on with what it has. */
final class Ahead implements Supply, AutoCloseable {
    private record Made(Order order, @Nullable Part part) {}

    private final Workshop workshop;
    private final Shelf shelf;
    private final Set<Order> asked = new HashSet<>();

    /** Those of them that nobody waits for yet. */
    private final Set<Order> spare = new HashSet<>();

    private boolean preparing;
    private final ConcurrentLinkedQueue<Made> made = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Ahead(Workshop workshop, long mostBytes) {
        this.workshop = workshop;
        shelf = new Shelf(mostBytes);
    }

    @Override
    public @Nullable Part part(Order order) {
        var part = shelf.get(order);
        if (part != null) return part;
        if (preparing) {
            if (asked.add(order) && spare.add(order))
                workshop.orderSpare(order, ready -> deliver(new Made(order, ready)));
        } else if (asked.add(order) || spare.remove(order)) {
            // Whoever was to make it when there is time may have begun: one of the two is thrown away.
            workshop.order(order, ready -> deliver(new Made(order, ready)));
        }
        return null;
    }

    /** What is asked for meanwhile may be wanted soon: it is made after all that is wanted now. */
    void prepare(Runnable asking) {
        preparing = true;
        asking.run();
        preparing = false;
    }

    /** On a thread of the workshop. What comes after closing has nobody to close it but itself. */
    private void deliver(Made one) {
        made.add(one);
        if (closed && made.remove(one)) close(one);
    }

    /** Between two frames: puts what has been made on the shelf, and clears what nobody looks at. */
    void tidy() {
        for (var one = made.poll(); one != null; one = made.poll()) {
            asked.remove(one.order);
            spare.remove(one.order);
            if (shelf.get(one.order) != null) close(one);
            else if (one.part != null) shelf.put(one.order, one.part);
        }
        shelf.tidy();
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
