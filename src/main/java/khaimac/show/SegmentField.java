package khaimac.show;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.cue.Cue;
import org.jspecify.annotations.Nullable;

/** One thing that is said of a segment, with the value that an edit gives it. Its cues are edited one by one. */
public sealed interface SegmentField {
    record Id(String id) implements SegmentField {}

    record Name(String name) implements SegmentField {}

    record By(String by) implements SegmentField {}

    record Note(String note) implements SegmentField {}

    /** @param start null: it starts as the one before ends */
    record Start(@Nullable Instant start) implements SegmentField {}

    record Length(Duration length) implements SegmentField {}

    record About(boolean about) implements SegmentField {}

    record BeginsBy(Begins begins) implements SegmentField {}

    record Cuts(boolean cuts) implements SegmentField {}

    record Hold(boolean hold) implements SegmentField {}

    record FixedEnd(boolean fixed) implements SegmentField {}

    /** @param least null: it may not be shortened */
    record Least(@Nullable Duration least) implements SegmentField {}

    record Skip(boolean skip) implements SegmentField {}

    record Warn(Duration left) implements SegmentField {}

    record Danger(Duration left) implements SegmentField {}

    /** @param group null: it belongs to none */
    record Group(@Nullable String group) implements SegmentField {}

    record ForPosts(Notes notes) implements SegmentField {
        /** Other words for one of them. */
        public static ForPosts of(Segment segment, Post post, String text) {
            return new ForPosts(said(segment).with(post, text));
        }
    }

    /** The segment with this said of it. */
    default Segment on(Segment segment) {
        var draft = new Draft(segment);
        switch (this) {
            case Id(var id) -> draft.id = id;
            case Name(var name) -> draft.name = name;
            case By(var by) -> draft.by = by;
            case Note(var note) -> draft.note = note;
            case Start(var start) -> draft.start = start;
            case Length(var length) -> draft.length = length;
            case About(boolean about) -> draft.about = about;
            case BeginsBy(var begins) -> draft.begins = begins;
            case Cuts(boolean cuts) -> draft.cuts = cuts;
            case Hold(boolean hold) -> draft.hold = hold;
            case FixedEnd(boolean fixed) -> draft.fixedEnd = fixed;
            case Least(var least) -> draft.least = least;
            case Skip(boolean skip) -> draft.skip = skip;
            case Warn(var left) -> draft.warn = left;
            case Danger(var left) -> draft.danger = left;
            case Group(var group) -> draft.group = group;
            case ForPosts(var notes) -> draft.notes = notes.equals(Notes.NONE) ? null : notes;
        }
        return draft.done();
    }

    /** The same thing as it is said of a segment now. */
    default SegmentField of(Segment segment) {
        return switch (this) {
            case Id ignored -> new Id(segment.id());
            case Name ignored -> new Name(segment.name());
            case By ignored -> new By(segment.by());
            case Note ignored -> new Note(segment.note());
            case Start ignored -> new Start(segment.start());
            case Length ignored -> new Length(segment.length());
            case About ignored -> new About(segment.about());
            case BeginsBy ignored -> new BeginsBy(segment.begins());
            case Cuts ignored -> new Cuts(segment.cuts());
            case Hold ignored -> new Hold(segment.hold());
            case FixedEnd ignored -> new FixedEnd(segment.fixedEnd());
            case Least ignored -> new Least(segment.least());
            case Skip ignored -> new Skip(segment.skip());
            case Warn ignored -> new Warn(segment.warn());
            case Danger ignored -> new Danger(segment.danger());
            case Group ignored -> new Group(segment.group());
            case ForPosts ignored -> new ForPosts(said(segment));
        };
    }

    /** Everything that is said of a segment. */
    static List<SegmentField> all(Segment segment) {
        return List.of(
                new Id(segment.id()),
                new Name(segment.name()),
                new By(segment.by()),
                new Note(segment.note()),
                new Start(segment.start()),
                new Length(segment.length()),
                new About(segment.about()),
                new BeginsBy(segment.begins()),
                new Cuts(segment.cuts()),
                new Hold(segment.hold()),
                new FixedEnd(segment.fixedEnd()),
                new Least(segment.least()),
                new Skip(segment.skip()),
                new Warn(segment.warn()),
                new Danger(segment.danger()),
                new Group(segment.group()),
                new ForPosts(said(segment)));
    }

    private static Notes said(Segment segment) {
        var notes = segment.notes();
        return notes == null ? Notes.NONE : notes;
    }

    /** The segment with other words for a post. */
    static Segment noted(Segment segment, Post post, String text) {
        return ForPosts.of(segment, post, text).on(segment);
    }

    /** The segment with other cues. */
    static Segment withCues(Segment segment, List<Cue> cues) {
        var draft = new Draft(segment);
        draft.cues = List.copyOf(cues);
        return draft.done();
    }

    /** A segment in the making. */
    final class Draft {
        private String id;
        private String name;
        private String by;
        private String note;
        private @Nullable Instant start;
        private Duration length;
        private boolean about;
        private Begins begins;
        private boolean cuts;
        private boolean hold;
        private boolean fixedEnd;
        private @Nullable Duration least;
        private boolean skip;
        private Duration warn;
        private Duration danger;
        private List<Cue> cues;
        private @Nullable String group;
        private @Nullable Notes notes;

        private Draft(Segment segment) {
            id = segment.id();
            name = segment.name();
            by = segment.by();
            note = segment.note();
            start = segment.start();
            length = segment.length();
            about = segment.about();
            begins = segment.begins();
            cuts = segment.cuts();
            hold = segment.hold();
            fixedEnd = segment.fixedEnd();
            least = segment.least();
            skip = segment.skip();
            warn = segment.warn();
            danger = segment.danger();
            cues = segment.cues();
            group = segment.group();
            notes = segment.notes();
        }

        private Segment done() {
            return new Segment(
                    id, name, by, note, start, length, about, begins, cuts, hold, fixedEnd, least, skip, warn, danger,
                    cues, group, notes);
        }
    }
}
