package khaimac.evenings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Reads a journal's lines without asking the journal: a witness must not ask the one it watches. */
final class Sheets {
    private static final int HEADER = 30;

    private Sheets() {}

    private interface Seeing {
        void line(long seq, int from, int to);
    }

    /** The number of the last fact in what was just written. */
    static long lastFact(String name, byte[] bytes) {
        if (!name.startsWith("journal-")) return 0;
        long[] last = new long[1];
        each(bytes, bytes.length, (seq, from, to) -> last[0] = seq);
        return last[0];
    }

    /** Whether every fact of one file stands in another, byte for byte. */
    static boolean holdsAll(Sheet newer, Sheet older) {
        Map<Long, int[]> places = new HashMap<>();
        each(newer.bytes, newer.synced, (seq, from, to) -> places.put(seq, new int[] {from, to}));
        boolean[] all = {true};
        each(older.bytes, older.length, (seq, from, to) -> {
            var place = places.get(seq);
            all[0] &= place != null && Arrays.equals(newer.bytes, place[0], place[1], older.bytes, from, to);
        });
        return all[0];
    }

    /** Whole lines that say they are facts; it stops at the first that is not a line at all. */
    private static void each(byte[] bytes, int length, Seeing seeing) {
        int at = 0;
        while (at + HEADER < length) {
            long seq = number(bytes, at + 2, 10);
            long size = number(bytes, at + 13, 7);
            if (seq < 0 || size < 0 || at + HEADER + size + 1 > length) return;
            int to = at + HEADER + (int) size + 1;
            if (bytes[at] == 'F') seeing.line(seq, at, to);
            at = to;
        }
    }

    private static long number(byte[] bytes, int from, int digits) {
        long value = 0;
        for (int at = from; at < from + digits; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') return -1;
            value = value * 10 + bytes[at] - '0';
        }
        return value;
    }
}
