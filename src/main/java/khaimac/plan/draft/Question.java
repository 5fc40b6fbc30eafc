package khaimac.plan.draft;

import java.util.List;
import khaimac.finding.Sentence;
import khaimac.plan.paper.Place;

/**
 * What a person has to say, because the plan does not, or contradicts itself.
 *
 * @param draft which of the drafts it is about, from 0; -1: the document
 * @param item which item of its agenda, from 0; -1: none
 */
public record Question(Asked asked, int draft, int item, Sentence words, List<Place> places) {
    public Question {
        places = List.copyOf(places);
    }

    /** What is asked for. */
    public enum Asked {
        /** Nothing in the document is a plan or a list. */
        NOTHING,
        NO_AGENDA,
        NO_TITLE,
        /** A title has dots where words belong. */
        TITLE_GAP,
        NO_ORGANISER,
        NO_VENUE,
        /** No day, or only its month. */
        DATE,
        TENTATIVE,
        /** Two places of the plan name two days. */
        DATE_CONFLICT,
        WEEKDAY,
        LUNAR,
        NO_SUCH_DAY,
        NO_START,
        NO_LENGTHS,
        OVERLAP,
        END_BEFORE_START,
        ORDER,
        ANTHEM,
        FILM,
        ROSTER,
        /** Words for a screen that were put together from afar. */
        UNSURE,
        /** What it is called, who holds it, where or when: understood from afar. */
        UNSURE_HEAD,
        /** Where in a line of the programme its name ends, who does it, or when. */
        UNSURE_ITEM,
        /** What the columns of a table hold. */
        UNSURE_TABLE,
        /** It looks like a part of the programme, and was not understood. */
        UNREAD,
        /** A column of a table of which nothing is taken. */
        UNREAD_COLUMN
    }
}
