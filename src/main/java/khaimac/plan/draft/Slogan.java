package khaimac.plan.draft;

/** Words that hang in or before the hall. */
public record Slogan(Said<String> text, Side side) {
    /** Where they belong; the plan does not always say. */
    public enum Side {
        TOP,
        LEFT,
        RIGHT,
        OUTSIDE,
        ANY
    }
}
