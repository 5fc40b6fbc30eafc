package khaimac.output.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The packets that leave at once: few enough for the smallest memory of a receiver, many enough that nobody wakes for
 * each.
 */
record Volley(List<Datagram> packets) {
    /** A receiver that nobody has set up keeps about 160. */
    private static final int SMALL = 8;

    /** What is many is spread over so many volleys: one every millisecond of a picture that lasts 25. */
    private static final int MOST_VOLLEYS = 20;

    /** Fills as few volleys as there have to be; they are taken from those that there are, and stay there. */
    static void fill(List<Datagram> packets, List<Volley> all, List<Volley> filled) {
        filled.clear();
        int each = Math.max(SMALL, Math.ceilDiv(packets.size(), MOST_VOLLEYS));
        for (int start = 0; start < packets.size(); start += each) {
            if (filled.size() == all.size()) all.add(new Volley(new ArrayList<>()));
            var volley = all.get(filled.size());
            volley.packets.clear();
            for (int at = start; at < Math.min(packets.size(), start + each); at++) volley.packets.add(packets.get(at));
            filled.add(volley);
        }
    }
}
