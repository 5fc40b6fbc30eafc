package khaimac.plan.draft;

import java.util.List;
import khaimac.plan.paper.Place;

/** A value with the places of the document that say it. */
public record Said<T>(T value, Sureness sure, List<Place> places) {
    public Said {
        places = List.copyOf(places);
    }

    static <T> Said<T> at(T value, Place place) {
        return new Said<>(value, Sureness.SAID, List.of(place));
    }

    static <T> Said<T> likely(T value, Place place) {
        return new Said<>(value, Sureness.LIKELY, List.of(place));
    }

    <U> Said<U> with(U other) {
        return new Said<>(other, sure, places);
    }
}
