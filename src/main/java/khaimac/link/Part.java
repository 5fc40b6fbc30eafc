package khaimac.link;

/** What somebody at the other end of a link is there for. */
public enum Part {
    /** Paints what it is told. */
    PLAYER,
    /** Wishes things, and is told what came of them. */
    OPERATOR
}
