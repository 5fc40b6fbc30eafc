package khaimac.scene;

/** What a line of a title block is, from top to bottom. The style gives each role its share of size and weight. */
public enum Role {
    ORGANISER,
    KIND,
    NAME,
    SUBTITLE,
    DATELINE
}
