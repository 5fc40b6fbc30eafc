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
    private final ConcurrentLinkedQueue<Made> made = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Ahead(Workshop workshop, long mostBytes) {
        this.workshop = workshop;
        shelf = new Shelf(mostBytes);
    }

    @Override
    public @Nullable Part part(Order order) {
        var part = shelf.get(order);
        if (part == null && asked.add(order)) workshop.order(order, ready -> deliver(new Made(order, ready)));
        return part;
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
            if (one.part != null) shelf.put(one.order, one.part);
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
