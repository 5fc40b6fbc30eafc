package khaimac.show;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.cue.Cue;
import org.jspecify.annotations.Nullable;

/**
 * A part of the agenda.
 *
 * @param by who is responsible
 * @param note for the people who prepare; never shown
 * @param start its planned start; null when it is linked, that is when it starts as the part before ends
 * @param length its planned length; zero when nobody said
 * @param about the length is an estimate of whoever wrote the show, not the plan's
 * @param cuts it begins by the clock at its very time, also where what is on has time left: a point of television
 * @param hold nothing after it begins by itself
 * @param fixedEnd it ends at its planned end whatever happened before
 * @param least it may be shortened to this when the programme is late; null: never
 * @param warn from so little left on the speaker is warned
 * @param group what it belongs to, together with its neighbours of the same name; null: to nothing
 * @param notes what it says to each post; null: nothing, as in runs of older programs
 */
public record Segment(
        String id,
        String name,
        String by,
        String note,
        @Nullable Instant start,
        Duration length,
        boolean about,
        Begins begins,
        boolean cuts,
        boolean hold,
        boolean fixedEnd,
        @Nullable Duration least,
        boolean skip,
        Duration warn,
        Duration danger,
        List<Cue> cues,
        @Nullable String group,
        @Nullable Notes notes) {

    /** One that belongs to no group, and says nothing to anybody. */
    public Segment(
            String id,
            String name,
            String by,
            String note,
            @Nullable Instant start,
            Duration length,
            boolean about,
            Begins begins,
            boolean cuts,
            boolean hold,
            boolean fixedEnd,
            @Nullable Duration least,
            boolean skip,
            Duration warn,
            Duration danger,
            List<Cue> cues) {
        this(
                id, name, by, note, start, length, about, begins, cuts, hold, fixedEnd, least, skip, warn, danger, cues,
                null, null);
    }

    /** What it says to a post; empty: nothing. */
    public String note(Post post) {
        return notes == null ? "" : notes.of(post);
    }

    /** With other words for a post. */
    public Segment noted(Post post, String text) {
        return new SegmentField.ForPosts((notes == null ? Notes.NONE : notes).with(post, text)).on(this);
    }

    public boolean linked() {
        return start == null;
    }

    public Segment skipped(boolean now) {
        return new Segment(
                id, name, by, note, start, length, about, begins, cuts, hold, fixedEnd, least, now, warn, danger, cues,
                group, notes);
    }

    /** With another plan: what an applied delay or a shortened programme does. */
    public Segment planned(@Nullable Instant newStart, Duration newLength) {
        return new Segment(
                id, name, by, note, newStart, newLength, about, begins, cuts, hold, fixedEnd, least, skip, warn, danger,
                cues, group, notes);
    }
}
