package khaimac.clock;

/** What one looks at to know both times. The real one lives at the edge of the house; all others are told. */
public interface Watch {
    Moment now();
}
