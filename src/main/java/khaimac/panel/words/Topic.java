package khaimac.panel.words;

/** Which of the states a page is told. */
public enum Topic {
    /** Everything: the operator's views. */
    DESK(Right.VIEW),
    STAGE(Right.STAGE),
    SPEAKER(Right.SPEAKER),
    BACKSTAGE(Right.BACKSTAGE),
    BOARD(Right.BOARD);

    private final Right right;

    Topic(Right right) {
        this.right = right;
    }

    /** The least that has to be allowed. */
    public Right right() {
        return right;
    }
}
