package khaimac.media.film;

import java.time.Duration;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a film.
 *
 * @param to null: until its end
 */
public record Cut(Duration from, @Nullable Duration to, boolean loops) {
    public static Cut of(Look.Film film) {
        return new Cut(film.from(), film.to(), film.then() == Look.FilmEnd.LOOP);
    }

    /** How long that runs once, of a film so long; at least a moment. */
    Duration runs(Duration length) {
        var end = to == null || to.compareTo(length) > 0 ? length : to;
        var runs = end.minus(from);
        return runs.isPositive() ? runs : Duration.ofMillis(1);
    }
}
