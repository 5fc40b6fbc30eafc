package khaimac.media.sound;

/** A sound that can be read anywhere, near where it was read last. Nobody who reads waits. */
interface Tape {
    /**
     * Reads frames from one on, stereo; what is not there, or not yet, is silent.
     *
     * @return whether all that there is of it was there
     */
    boolean read(long from, float[] into, int frames);

    /** How many frames it has; of one that is played again and again, each time; -1: nobody knows yet. */
    long frames();
}
