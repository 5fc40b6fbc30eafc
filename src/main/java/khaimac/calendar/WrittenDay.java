package khaimac.calendar;

import java.util.Optional;

/**
 * One day in the text: its solar date, and the lunar date that stands for the same day, in either order.
 *
 * @param first the first of its tokens
 * @param last the token after its last
 */
record WrittenDay(int first, int last, WrittenDate solar, Optional<WrittenDate> lunar) {
    static WrittenDay alone(WrittenDate solar) {
        return new WrittenDay(solar.first(), solar.last(), solar, Optional.empty());
    }

    static WrittenDay both(WrittenDate solar, WrittenDate lunar) {
        int first = Math.min(solar.first(), lunar.first());
        return new WrittenDay(first, Math.max(solar.last(), lunar.last()), solar, Optional.of(lunar));
    }
}
