package khaimac.app;

import org.jspecify.annotations.Nullable;

/** Seeds as somebody types them: a number, or 1..100. */
record Seeds(long from, long to) {
    /** Null where they are none. */
    static @Nullable Seeds of(String typed) {
        var parts = typed.split("\\.\\.", -1);
        try {
            long from = Long.parseLong(parts[0]);
            long to = parts.length == 1 ? from : Long.parseLong(parts[1]);
            return parts.length > 2 || to < from ? null : new Seeds(from, to);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
