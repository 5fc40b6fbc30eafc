package khaimac.render.live;

/** How much a part is waited for: the hands of a workshop take the most urgent first. */
enum Urgency {
    /** It is missing in a picture that should be up. More at once than all surfaces of a hall can want is forgotten. */
    NOW(512),
    /** Somebody types it or looks at it in small. Only the last texts are wanted. */
    TYPED(32),
    /** The next GO would need it. */
    AHEAD(512);

    /** Beyond it the oldest wish is forgotten. */
    final int mostWaiting;

    Urgency(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }
}
