package khaimac.plan.draft;

import khaimac.plan.paper.Place;
import org.jspecify.annotations.Nullable;

/** What a line is taken for, until it is known which draft it goes into. */
record Mark(Place place, Taken.What what, @Nullable Scope scope) {}
