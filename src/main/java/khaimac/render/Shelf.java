package khaimac.render;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts that are ready, for one paint thread; the ones not asked for longest give way. */
final class Shelf implements AutoCloseable {
    private final Map<Order, Part> ready = new LinkedHashMap<>(32, 0.75f, true);
    private final long most;
    private long bytes;

    /** @param most how many bytes it may hold; one part is always kept, however large */
    Shelf(long most) {
        this.most = most;
    }

    @Nullable Part get(Order order) {
        return ready.get(order);
    }

    void put(Order order, Part part) {
        var before = ready.put(order, part);
        if (before != null) {
            bytes -= before.bytes();
            before.close();
        }
        bytes += part.bytes();
    }

    /** Called between two frames, never while one is being painted. */
    void tidy() {
        if (bytes <= most) return;
        var oldest = ready.values().iterator();
        while (bytes > most && ready.size() > 1) {
            var part = oldest.next();
            bytes -= part.bytes();
            oldest.remove();
            part.close();
        }
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        ready.values().forEach(Part::close);
        ready.clear();
        bytes = 0;
    }
}
