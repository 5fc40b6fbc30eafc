package khaimac.trial.attack;

/** How a message is said, besides as it should be. */
enum Twist {
    /** Right in every way: only who says it may have no right to. */
    RIGHT(16),
    /** A value in it is none that anybody would think of. */
    WILD(14),
    /** A field is missing, stands there twice, or nobody knows it; something is nested too deep. */
    BENT(4),
    /** Bytes are others, or are missing. */
    BROKEN(4),
    /** As somebody says it who has slept for an hour. */
    STALE(2),
    /** What the same one said before, word for word. */
    AGAIN(2),
    /** Twice at once. */
    TWICE(2),
    /** A byte now and a byte then. */
    SLOW(1),
    /** Half of it, and gone. */
    HALF(2),
    /** More in a moment than a finger can. */
    FLOOD(1);

    private final int often;

    Twist(int often) {
        this.often = often;
    }

    /** How often among all. */
    int often() {
        return often;
    }
}
