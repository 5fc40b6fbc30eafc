package khaimac.plan.draft;

/** How sure a value is. */
public enum Sureness {
    /** The plan says so where one looks for it. */
    SAID,
    /** It follows from what stands elsewhere in the plan. A person should look. */
    LIKELY
}
