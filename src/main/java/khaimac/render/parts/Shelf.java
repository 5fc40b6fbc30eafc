package khaimac.render.parts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts that are ready, for one paint thread; the ones not asked for longest give way. What was asked for since the
 * last tidying is never thrown away: it may be in the picture, and drawing a closed picture ends the program.
 */
public final class Shelf implements AutoCloseable {
    private static final class Place {
        private final Part part;
        private long asked;

        Place(Part part, long asked) {
            this.part = part;
            this.asked = asked;
        }
    }

    private static final int MOST_FILMS = 2;

    private final Map<Order, Place> ready = new LinkedHashMap<>(32, 0.75f, true);
    private final long most;
    private long bytes;
    private long round;

    /** @param most how many bytes it should hold; what is in the picture is kept, however large */
    public Shelf(long most) {
        this.most = most;
    }

    /** The next GO would show these: an input that is one of them stays open. */
    public void keep(Set<Order> next) {
        for (var order : next) {
            var place = ready.get(order);
            if (place != null && place.part instanceof Live live) live.keep();
        }
    }

    public @Nullable Part get(Order order) {
        var place = ready.get(order);
        if (place == null) return null;
        place.asked = round;
        return place.part;
    }

    public void put(Order order, Part part) {
        var before = ready.put(order, new Place(part, round));
        bytes += part.bytes();
        if (before == null) return;
        bytes -= before.part.bytes();
        before.part.close();
    }

    void tidy() {
        tidy(Set.of());
    }

    /**
     * Called between two frames, never while one is being painted.
     *
     * @param last these give way after all others, though nobody asks for them yet
     */
    public void tidy(Set<Order> last) {
        // Looking at them makes them the newest.
        if (bytes > most) last.forEach(ready::get);
        var oldest = ready.values().iterator();
        while (bytes > most && oldest.hasNext()) {
            var place = oldest.next();
            if (place.asked >= round) continue;
            bytes -= place.part.bytes();
            oldest.remove();
            place.part.close();
        }
        tidyFilms(last);
        round++;
    }

    /** A film holds more memory than all the rest: the one that is on and the one that comes are enough. */
    private void tidyFilms(Set<Order> next) {
        int films = films().size();
        var oldest = ready.entrySet().iterator();
        while (films > MOST_FILMS && oldest.hasNext()) {
            var entry = oldest.next();
            var place = entry.getValue();
            if (!(place.part instanceof Film) || place.asked >= round || next.contains(entry.getKey())) continue;
            oldest.remove();
            place.part.close();
            films--;
        }
    }

    /** The films on it, whether they are in the picture or may come. */
    public List<Film> films() {
        var films = new ArrayList<Film>();
        for (var place : ready.values()) if (place.part instanceof Film film) films.add(film);
        return films;
    }

    /** Those of them that were ordered so. */
    public List<Film> films(Set<Order> orders) {
        var films = new ArrayList<Film>();
        ready.forEach((order, place) -> {
            if (place.part instanceof Film film && orders.contains(order)) films.add(film);
        });
        return films;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        ready.values().forEach(place -> place.part.close());
        ready.clear();
        bytes = 0;
    }
}
