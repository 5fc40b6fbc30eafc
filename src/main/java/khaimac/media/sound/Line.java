package khaimac.media.sound;

import java.util.Arrays;

/** One voice as it runs: where it is, and how loud by now. */
final class Line {
    private final Tape tape;
    private final Place place = new Place();
    private float[] source = new float[0];
    private float before;
    private volatile boolean heard;

    Line(Tape tape) {
        this.tape = tape;
    }

    /** Where it is, in frames; what is rendered next begins there. */
    double position() {
        return place.position();
    }

    /** Whether what should be heard of it now was there, and went out. */
    boolean isHeard() {
        return heard;
    }

    Tape tape() {
        return tape;
    }

    /**
     * Adds its next frames.
     *
     * @param wanted where it should be at the first of them
     * @param gain how loud it is by the last of them; it goes there in a straight line
     */
    void add(float[] out, int frames, double wanted, float gain) {
        switch (place.step(wanted, frames)) {
            case GOES_ON -> put(out, frames, before, gain);
            case BEGINS -> {
                place.put(wanted);
                put(out, frames, 0, gain);
            }
            case JUMPS -> {
                put(out, frames, before, 0);
                place.put(wanted);
                put(out, frames, 0, gain);
            }
        }
        before = gain;
    }

    /** It begins anew, where it is then wanted. */
    void interrupted() {
        heard = false;
        place.leave();
        before = 0;
    }

    boolean isSilent() {
        return before == 0;
    }

    private void put(float[] out, int frames, float from, float to) {
        double position = place.position();
        double rate = place.rate();
        long first = (long) Math.floor(position) - Kernel.REACH + 1;
        int needed = (int) Math.ceil(frames * rate) + 2 * Kernel.REACH + 1;
        if (source.length < needed * Samples.SIDES) source = new float[needed * Samples.SIDES];
        Arrays.fill(source, 0, needed * Samples.SIDES, 0);
        heard = tape.read(first, source, needed) && position + frames * rate > 0;
        boolean exact = rate == 1 && position == Math.rint(position);
        for (int frame = 0; frame < frames; frame++) {
            double at = position + frame * rate;
            int whole = (int) ((long) Math.floor(at) - first);
            double part = at - Math.floor(at);
            float gain = from + (to - from) * (frame + 1) / frames;
            for (int side = 0; side < Samples.SIDES; side++) {
                float value = exact
                        ? source[whole * Samples.SIDES + side]
                        : Kernel.at(source, whole - Kernel.REACH + 1, side, part);
                out[frame * Samples.SIDES + side] += value * gain;
            }
        }
        place.played(frames);
    }
}
