package khaimac.plan.draft;

import khaimac.plan.paper.Place;

/**
 * What a part of the document was taken for, so that a page can show it there.
 *
 * @param place a paragraph, or a row of a table by its first cell
 * @param draft which of the drafts it went into, from 0; -1: none
 * @param item which item of its agenda, from 0; -1: none
 */
public record Taken(Place place, What what, int draft, int item) {
    /** What it is. */
    public enum What {
        LETTERHEAD,
        NAME,
        TIME,
        VENUE,
        ORGANISER,
        AGENDA,
        SECTION,
        TITLE,
        SLOGAN,
        ROSTER,
        /** What the host says, in a script. */
        HOST,
        /** Why, on what grounds, for whom, by whom it is prepared: nothing for the screens. */
        LEFT_OUT,
        NOT_UNDERSTOOD
    }
}
