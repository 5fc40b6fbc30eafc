package khaimac.media.sound;

/** Keeps what is played below full: it sees one block ahead, goes down in time, and comes back slowly. */
final class Limiter {
    static final float MOST = 0.98f;
    private static final float BACK = 1.02f;

    private float[] held;
    private float heldNeeds = 1;
    private float gain = 1;

    /** @param values in a block, of all sides */
    Limiter(int values) {
        held = new float[values];
    }

    /** Whether it holds anything back now. */
    boolean holds() {
        return gain < 1;
    }

    /** Takes a block, and gives the one before it in its place. */
    void pass(float[] block) {
        float peak = 0;
        for (float value : block) peak = Math.max(peak, Math.abs(value));
        float needs = peak > MOST ? MOST / peak : 1;
        float to = Math.min(Math.min(heldNeeds, needs), gain * BACK);
        int frames = block.length / Samples.SIDES;
        for (int at = 0; at < block.length; at++) {
            float now = gain + (to - gain) * Math.floorDiv(at, Samples.SIDES) / frames;
            float value = held[at] * now;
            held[at] = block[at];
            block[at] = value;
        }
        heldNeeds = needs;
        gain = to;
    }
}
