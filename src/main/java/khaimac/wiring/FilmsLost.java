package khaimac.wiring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import khaimac.engine.Wish;

/**
 * Which films no player can show any more. One that has no means for it, or a bad copy, must not take the picture from
 * a wall that another one paints well.
 */
final class FilmsLost {
    private final Map<Wish.FilmLost, Set<String>> said = new HashMap<>();

    /**
     * A player can show no more of a film.
     *
     * @param painters those that paint its surface now
     * @return whether all of them have said so
     */
    synchronized boolean isLost(Wish.FilmLost film, String by, Set<String> painters) {
        // Another film there, or the same set somewhere else, is another matter.
        said.keySet().removeIf(other -> other.surface().equals(film.surface()) && !other.equals(film));
        var all = said.computeIfAbsent(film, ignored -> new HashSet<>());
        all.add(by);
        return all.containsAll(painters);
    }
}
