package khaimac.panel.words;

import khaimac.desk.Role;

/** What a page may see and do. Given with a pairing or a link, and never more than that. */
public enum Right {
    /** The public's agenda, and nothing else. */
    BOARD,
    /** The speaker's clock, and nothing else. */
    STAGE,
    /** Turns the pages of slides, and nothing else. */
    SPEAKER,
    /** Now, next and a button that says "ready". */
    BACKSTAGE,
    /** Sees all of it, changes nothing. */
    VIEW,
    /** Words: titles and messages, never what is live. */
    EDIT,
    /** Runs the ceremony. */
    CONTROL,
    /** Also decides who else may: only ever on the desk's own machine. */
    ADMIN;

    /** What the desk thinks of it. */
    public Role role() {
        return switch (this) {
            case CONTROL, ADMIN -> Role.OPERATOR;
            case EDIT -> Role.EDITOR;
            case SPEAKER -> Role.SPEAKER;
            case VIEW, BACKSTAGE, STAGE, BOARD -> Role.VIEWER;
        };
    }

    /** Whether the whole state may be seen, not only what a screen for others shows. */
    public boolean seesAll() {
        return compareTo(VIEW) >= 0;
    }

    /** Whether it changes something: each is given to one person. */
    public boolean changes() {
        return this == SPEAKER || compareTo(EDIT) >= 0;
    }

    /** Whether it may look at what somebody with another right sees: the operator looks at every screen. */
    public boolean sees(Topic topic) {
        return seesAll() || topic.right() == this;
    }
}
