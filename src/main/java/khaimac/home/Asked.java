package khaimac.home;

import java.time.LocalDate;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.panel.Beginning;
import khaimac.panel.words.FromPage;
import khaimac.plan.dress.Proposal;
import khaimac.scene.Flourish;
import khaimac.scene.Role;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** What the pages of Home ask for. */
public sealed interface Asked {
    /**
     * @param speed of a rehearsal
     * @param before what was read and answered on the page before the start; null: there was none
     */
    record Start(String show, String hall, boolean rehearsal, double speed, @Nullable Before before)
            implements Asked {}

    /**
     * What whoever starts a ceremony has answered before.
     *
     * @param ends runs that have the hall, and end first
     */
    record Before(Beginning.Answer answer, List<String> ends) {}

    /**
     * A run that was broken off goes on.
     *
     * @param before as for a new one
     */
    record GoOn(String run, @Nullable Before before) implements Asked {}

    /** The processes of a run end together, and well. */
    record End(String run) implements Asked {}

    record NewShow(String title, String organiser, String venue, LocalDate day) implements Asked {}

    /**
     * Something about a show that is open.
     *
     * @param seen the revision that the page shows
     */
    record About(String show, long seen, Wish wish) implements Asked {}

    /**
     * Changes of a new version of the plan are taken over.
     *
     * @param chosen which of those that were told
     */
    record Renew(String show, long seen, List<Integer> chosen) implements Asked {}

    /**
     * A show is packed for another machine.
     *
     * @param hall goes along; null: none
     * @param anyway also without what is missing
     */
    record Pack(String show, @Nullable String hall, boolean anyway) implements Asked {}

    /**
     * A package that waits is taken in.
     *
     * @param replace what of it takes the place of what is here
     */
    record Unpack(String ticket, List<String> replace) implements Asked {}

    /** A package that waits is not wanted. */
    record Leave(String ticket) implements Asked {}

    /** A run that is over is deleted. */
    record Discard(String run) implements Asked {}

    /** How things stand at the doors. */
    record Doors() implements Asked {}

    record Admit(FromPage.Admission what) implements Asked {}

    /** What this machine has. */
    record Look() implements Asked {}

    /** How this machine is set from now on. */
    record Prefer(Preferences what) implements Asked {}

    /**
     * What the page shows is signed.
     *
     * @param name and office of who signs
     */
    record Approve(String show, long seen, String hall, String name, String office) implements Asked {}

    /** A show file that cannot be edited as it was saved is saved anew, beside a copy of what it was. */
    record Resave(String show) implements Asked {}

    /** The signature counts no more. */
    record TakeBack(String show) implements Asked {}

    /** Something that a run has left goes into the show file. */
    record Take(String show, long seen, String key) implements Asked {}

    /**
     * Something that the draft proposed is switched on or off.
     *
     * @param part where; empty: everywhere
     */
    record Wear(String show, long seen, String part, Proposal.Kind proposal, boolean on) implements Asked {}

    /**
     * What two versions say differently.
     *
     * @param to 0: what is there now
     */
    record Compare(String show, long from, long to) implements Asked {}

    /** What is wished of a show. */
    sealed interface Wish {
        /** A place of the agenda, in the words that a person types. */
        record Cell(String part, Column column, String text) implements Wish {}

        /** One text of a look. */
        record Text(String look, int place, String text) implements Wish {}

        record Edit(ShowEdit edit) implements Wish {}

        record Heading(Head what, String text) implements Wish {}

        /** @param at its place afterwards */
        record AddPart(int at, String name) implements Wish {}

        /**
         * @param name what GO says it will do; may be empty
         * @param flourish what is played with it for some seconds; null: nothing
         */
        record AddCue(
                String part,
                When when,
                String name,
                String surface,
                String look,
                boolean fade,
                Flourish.@Nullable Kind flourish)
                implements Wish {}

        record RemoveCue(String part, int at) implements Wish {}

        /** Another look in a cue that brings one. */
        record Bring(String part, int cue, int change, String look) implements Wish {}

        /** @param text its words, line by line; or the file that it shows */
        record NewLook(String name, Kind kind, String text) implements Wish {}

        record RemoveLook(String name) implements Wish {}

        /** What people call a look; empty: nothing but its words. */
        record CallLook(String look, String name) implements Wish {}

        /** A look is dressed otherwise. */
        record Dress(String look, String style) implements Wish {}

        /** A style says something else, and with it every look that wears it. */
        record Restyle(String style, StylePart part, String text) implements Wish {}

        /** @param like the style that it begins as */
        record NewStyle(String name, String like) implements Wish {}

        /** A style of the show's own is taken out; where the program has one by this name, that counts again. */
        record RemoveStyle(String style) implements Wish {}

        /** What a line of a title is. */
        record Cast(String look, int line, Role role) implements Wish {}

        /** A title gets one line more, as the last. */
        record AddLine(String look, Role role, String text) implements Wish {}

        record RemoveLine(String look, int line) implements Wish {}

        /** A row of a list beside the show. */
        record SetRow(String list, int group, int row, String name, String note) implements Wish {}

        /** Rows as they are pasted from a sheet, behind a row: name, note; or group, name, note. */
        record AddRows(String list, int group, int row, String text) implements Wish {}

        record RemoveRow(String list, int group, int row) implements Wish {}

        record MoveRow(String list, int group, int row, int to) implements Wish {}

        /** The one right mend of a finding, by what it says and of which place. */
        record Cure(Sentence what, Sentence where) implements Wish {}

        record Undo() implements Wish {}

        record UndoStep(long step) implements Wish {}

        record Redo() implements Wish {}

        record NameVersion(String name) implements Wish {}

        record GoBack(long step) implements Wish {}

        record Settle(long outside, int clash, boolean theirs) implements Wish {}
    }

    /** What a style says. */
    enum StylePart {
        /** The colour in the middle of the background. */
        GROUND,
        /** The colour at its edges; empty: the same. */
        EDGE,
        TEXT,
        OUTLINE,
        FONT,
        MOTIF,
        IMAGE,
        /** "flat" or "relief". */
        LETTERS,
        /** "still" or "passing". */
        LIGHT,
        /** Whether the ground moves: "still" or "slow". */
        MOTION
    }

    /** When a new cue begins. */
    enum When {
        START,
        GO,
        TWO_MINUTES_LEFT,
        FILM_END,
        OVERTIME
    }

    /** What a new look is. */
    enum Kind {
        TITLE,
        MESSAGE,
        CRAWL,
        COUNTDOWN,
        AGENDA,
        ROSTER,
        IMAGE,
        FILM,
        PAGES
    }

    enum Head {
        TITLE,
        ORGANISER,
        VENUE,
        NOTE,
        DAY
    }

    enum Column {
        NAME,
        BY,
        NOTE,
        START,
        LENGTH,
        LEAST,
        BEGINS,
        SKIP,
        FIXED_END,
        /** With its neighbours of the same name it belongs together; empty: to none. */
        GROUP,
        MC,
        SOUND,
        LIGHT,
        DOORS
    }
}
