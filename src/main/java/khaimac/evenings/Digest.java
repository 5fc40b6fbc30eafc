package khaimac.evenings;

/** A number for everything that happened: another evening, another number. */
final class Digest {
    private static final long PRIME = 0x100000001b3L;

    private long value = 0xcbf29ce484222325L;

    void add(int actor, long at) {
        value = (value ^ (at * 31 + actor)) * PRIME;
    }

    long value(long end, long written) {
        add(0, end);
        add(1, written);
        return value;
    }
}
