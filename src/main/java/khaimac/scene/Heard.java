package khaimac.scene;

/** What became of a sound; only who plays it knows. */
public enum Heard {
    /** It is heard. */
    STARTED,
    /** Nobody hears it, and it runs all the same: the machine has no sound, or its speaker is gone. */
    SILENT,
    /** Its file was over. */
    ENDED,
    /** It cannot be played. */
    FAILED;

    public boolean isOver() {
        return this == ENDED || this == FAILED;
    }
}
