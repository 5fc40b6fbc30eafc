package khaimac.engine;

/**
 * What somebody believes is live: the visit of a segment, and how many GO cues of it have been started. It changes
 * exactly when the next GO would do something else, so a press that names it means what its sender read on the button.
 */
public record Seen(int visit, int step) {
    public static final Seen NOTHING = new Seen(0, 0);
}
