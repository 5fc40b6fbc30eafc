package khaimac.plan.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** What each place of a plan was taken for: what it was taken for first counts. */
final class Marks {
    private final List<Mark> all = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();

    List<Mark> all() {
        return all;
    }

    void mark(Place place, Taken.What what, @Nullable Scope scope) {
        if (seen.add(place)) all.add(new Mark(place, what, scope));
    }
}
