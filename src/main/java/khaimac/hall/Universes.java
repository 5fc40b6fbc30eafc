package khaimac.hall;

/** The universes an output fills, one after the other; a pixel is never split between two. */
public record Universes(int first, int count) {
    public static final int SLOTS = 512;

    /** 170 pixels of three colours a universe, 128 of four. */
    public static Universes of(int first, long pixels, int channels) {
        int each = SLOTS / channels;
        return new Universes(first, (int) Math.ceilDiv(pixels, (long) each));
    }

    public int last() {
        return first + Math.max(0, count - 1);
    }

    public boolean overlaps(Universes other) {
        return count > 0 && other.count > 0 && first <= other.last() && other.first <= last();
    }
}
