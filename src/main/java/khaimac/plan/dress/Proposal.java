package khaimac.plan.dress;

import khaimac.finding.Sentence;

/**
 * One thing that the words of an item suggest for the screens. It can be switched off.
 *
 * @param item of the draft's agenda, from 0
 */
public record Proposal(int item, Kind kind, Sentence words) {
    /** What may be proposed. */
    public enum Kind {
        /** The title on the backdrop. */
        TITLE,
        /** What is on and what comes next, on the backdrop. */
        NOW_NEXT,
        /** The time that a speaker has left, on the stage. */
        SPEAKER_CLOCK,
        /** Who is on and who comes next, on the stage. */
        BACKSTAGE,
        /** A list, page by page. */
        ROSTER,
        /** A place kept for a film. */
        FILM,
        /** A place kept for the anthem. */
        ANTHEM
    }
}
