package khaimac.output.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which stretches of a picture are sent. Nobody answers on such a network, so what has changed is sent a few times, and
 * what has not, often enough that no receiver misses it.
 */
final class Repeats {
    /** So often what has changed is sent again, with the pictures that follow. */
    private static final int AGAIN = 3;

    /**
     * The first picture, for half a second: some receivers drop what seems to come late after a sender that they knew
     * before.
     */
    private static final int FIRST = 24;

    /** While pictures follow each other, every so many are sent whole. At 40 a second that is every 400 ms. */
    private static final int WHOLE = 16;

    private final Stretches stretches;
    private final int[] owed;
    private int still = FIRST;
    private int sinceWhole;

    Repeats(Stretches stretches) {
        this.stretches = stretches;
        owed = new int[stretches.count()];
        Arrays.fill(owed, FIRST);
    }

    /** Something may have changed. */
    void another() {
        still = Math.max(still, AGAIN + 1);
    }

    /** Whether the picture has to be sent again although it stands still. */
    boolean owes() {
        return still > 0;
    }

    /**
     * Puts the numbers of the stretches that are due into the array.
     *
     * @param have null: nobody knows what the receivers have
     * @return how many there are
     */
    int due(byte @Nullable [] have, byte[] want, int[] into) {
        if (still > 0) still--;
        // The last of a row is whole: after it there is silence.
        boolean whole = have == null || (still == 0 && sinceWhole > 0) || sinceWhole + 1 >= WHOLE;
        int due = 0;
        for (int number = 0; number < owed.length; number++) {
            int start = stretches.start(number);
            int end = start + stretches.length(number);
            if (have != null && !Arrays.equals(have, start, end, want, start, end))
                owed[number] = Math.max(owed[number], AGAIN + 1);
            if (whole || owed[number] > 0) into[due++] = number;
            if (owed[number] > 0) owed[number]--;
        }
        sinceWhole = whole ? 0 : sinceWhole + 1;
        return due;
    }
}
