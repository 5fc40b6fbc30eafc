package khaimac.show;

/** Where somebody works at a ceremony and has notes of his own in its agenda. */
public enum Post {
    MC,
    SOUND,
    LIGHT,
    /** Who receives the guests, and keeps the doors. */
    DOORS
}
