package khaimac.evenings;

import java.util.function.Supplier;

/**
 * Invariants of one kind: one short method for each, its name says what would have happened. They judge from outside,
 * by what really was on the disk, what time it really was and what its sender really saw.
 */
abstract class Claims {
    private final Complaints complaints;

    Claims(Complaints complaints) {
        this.complaints = complaints;
    }

    /** @param detail is only spelled out where it is needed: it never is, millions of times */
    final void must(boolean holds, String invariant, Supplier<?> detail) {
        if (!holds) complaints.violated(invariant, String.valueOf(detail.get()));
    }
}
