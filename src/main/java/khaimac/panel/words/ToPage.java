package khaimac.panel.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import khaimac.engine.Inset;
import khaimac.engine.Seen;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Surface;
import khaimac.link.ToDesk;
import khaimac.notation.Tree;
import khaimac.scene.Look;
import khaimac.scene.Reading;
import khaimac.scene.SurfaceName;
import khaimac.show.Notes;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says to a page. What is true comes in parts, each with its own revision: all of it to who comes, and
 * then what has changed. Times are anchors on the run's time line, from which the page computes what ticks.
 */
public sealed interface ToPage {
    /** A part of what is true. It is complete in itself, and the same as long as nothing happens. */
    sealed interface Part extends ToPage permits State, Looks, Outputs, Stage, Speaker, Backstage, Board {}

    /**
     * All of a part.
     *
     * @param revision counts the changes of this part since the desk was started
     * @param now what it is on the run's line
     */
    record All(long revision, Instant now, Part part) implements ToPage {}

    /**
     * What has become different in a part. A page that does not have {@code from} asks for all of it.
     *
     * @param of which part, by its kind
     * @param now what it is on the run's line
     * @param change as {@link khaimac.notation.Difference} says it
     */
    record Change(String of, long from, long revision, Instant now, Tree change) implements ToPage {}

    /**
     * The first words on a connection.
     *
     * @param nonce where messages have to be signed: the first part of what is signed; null: they need not be
     * @param name how this page is called in the log
     * @param names what people call each surface of the show and of the hall
     * @param words what kinds of things are called: by the sort of thing, then by its word
     */
    record Welcome(
            String build,
            Right right,
            String name,
            @Nullable String nonce,
            String title,
            String zone,
            boolean rehearsal,
            List<Place> surfaces,
            Map<SurfaceName, Sentence> names,
            Map<String, Map<String, Sentence>> words)
            implements ToPage {}

    /**
     * A surface of the hall.
     *
     * @param place where it stands on the stage; null where nobody said
     * @param audience whether the audience sees it, and not only who speaks
     */
    record Place(SurfaceName name, int width, int height, Surface.@Nullable Place place, boolean audience) {}

    /**
     * Your beat, with what time it is on the run's line and how fast that runs.
     *
     * @param age how long ago all that is true was looked at, in milliseconds: who is told no state has nothing to be
     *     told, or is behind
     */
    record Echo(double sent, Instant now, double speed, double age) implements ToPage {}

    /** What came of something with that number. */
    record Answer(long number, boolean accepted, boolean again, boolean kept, Sentence because) implements ToPage {}

    /** Stands before a JPEG: what is on a surface. */
    record Now(SurfaceName surface) implements ToPage {}

    /**
     * How loud it is now; told again and again while the wall is looked at.
     *
     * @param ducked the sounds that are low under others, by name
     */
    record Levels(List<Meter> meters, List<String> ducked) implements ToPage {}

    /**
     * One speaker of a player, by what has gone to its device.
     *
     * @param speaker empty: the machine's own
     * @param peak in dB below full
     * @param loudness in LUFS
     * @param limited whether it would have been more than full
     * @param mute whether nothing goes out though something should be heard
     */
    record Meter(String player, String speaker, double peak, double loudness, boolean limited, boolean mute) {}

    /** Stands before a JPEG: what a surface will show after the next GO. Surfaces that stay as they are have none. */
    record After(long epoch, long seq, SurfaceName surface) implements ToPage {}

    /**
     * Stands before a JPEG, or alone where it could not be painted: the answer to {@link FromPage.Try}.
     *
     * @param words what the painter says of it
     * @param names that are nearly official ones
     */
    record Tried(long number, Sentence words, List<Sentence> names) implements ToPage {}

    /**
     * The answer to {@link FromPage.Reckon}.
     *
     * @param because why it would be refused; empty: it would not
     * @param rows what has not begun, in its order then
     * @param end when all of it would be over; null where nothing is planned
     */
    record Reckoned(
            long number, Sentence because, List<Then> rows, @Nullable Instant end) implements ToPage {}

    /** When a part would be expected. */
    record Then(String id, Instant start, Instant end) {}

    /**
     * The answer to {@link FromPage.Suggest}.
     *
     * @param planned when it was to end
     * @param expected when it ends as things stand
     * @param goal when it would have to
     * @param pinned the part that is to begin in time; null where it is the end
     * @param missing how late it stays even so
     * @param fitted whether lengths were shortened that can be given back
     * @param parts what has not begun
     */
    record Suggested(
            long number,
            @Nullable Instant planned,
            @Nullable Instant expected,
            @Nullable Instant goal,
            @Nullable String pinned,
            Duration missing,
            boolean fitted,
            List<Giving> parts)
            implements ToPage {}

    /**
     * A part that may give time.
     *
     * @param least how short it may become; null: it may not
     * @param suggested how long it would be
     */
    record Giving(
            String id,
            String name,
            Duration length,
            @Nullable Duration least,
            Duration suggested) {}

    /**
     * The answer to {@link FromPage.Foresee}, before its pictures.
     *
     * @param epoch of the run that it was decided on, whose last fact is number {@code seq}
     * @param because why the press would do nothing; empty where it would do something
     * @param does what would happen, as the log would tell it
     * @param changes the surfaces that would get another picture; all others stay as they are
     * @param sends what would be sent
     * @param left messages that would be left out
     * @param begins the sounds that would begin, by name
     * @param stops those that would stop
     */
    record Foreseen(
            long number,
            long epoch,
            long seq,
            Sentence because,
            List<Sentence> does,
            List<SurfaceName> changes,
            List<Sentence> sends,
            List<Sentence> left,
            List<Sentence> begins,
            List<Sentence> stops)
            implements ToPage {}

    /**
     * Stands before a JPEG, or alone where it could not be painted: what a surface would show after what was asked
     * about.
     *
     * @param words what the painter says of it
     */
    record Glimpse(long number, SurfaceName surface, Sentence words) implements ToPage {}

    /**
     * All that is true, for the operator's views.
     *
     * @param speed how fast the run's time goes by; 0: it stands
     * @param step what one step back would bring; null: this part has taken none
     * @param before the part that was live before this one; null: none was
     * @param changes the surfaces that the next GO gives another picture
     * @param coming those of them on which it is not ready yet
     * @param sounds what is on, in the order it began
     * @param inserted what nobody planned and was shown in this run, the newest first
     * @param lacks what of it cannot be shown or heard
     * @param spent which cues of the live part have been, counted from 0
     * @param slides the document whose pages a clicker turns; null: none is shown
     * @param safe whether what is due does not start by itself
     * @param missed what fell due while nobody could decide, by name
     * @param pulled the surfaces whose cable a rehearsal has pulled
     * @param end how late the end of the last part is
     * @param log the latest, oldest first
     * @param plan what could be taken over of the show file as it was edited; null: nothing
     * @param approved null: nothing was ever signed
     * @param fitted whether lengths were shortened that can be given back
     * @param opening what should be seen before the first GO; null: nothing, or somebody has seen it
     * @param groups the sessions of the agenda, in its order
     */
    record State(
            long epoch,
            long seq,
            long rev,
            Seen seen,
            double speed,
            boolean opened,
            boolean closed,
            Next next,
            @Nullable Undo undo,
            @Nullable Back step,
            @Nullable String before,
            List<SurfaceName> changes,
            List<SurfaceName> coming,
            List<Lack> lacks,
            @Nullable Live live,
            List<Integer> spent,
            @Nullable Offset offset,
            List<Row> agenda,
            @Nullable Instant plannedEnd,
            Shift end,
            @Nullable Instant announcedEnd,
            Duration announced,
            List<On> surfaces,
            List<Inset> inserted,
            List<Sound> sounds,
            @Nullable Slides slides,
            @Nullable Sentence missed,
            List<Sentence> notDone,
            Duration clockJump,
            boolean safe,
            List<SurfaceName> pulled,
            List<Lamp> lamps,
            List<ReadyFor> ready,
            List<Said> log,
            @Nullable Plan plan,
            @Nullable Approved approved,
            boolean fitted,
            @Nullable Opening opening,
            List<Emergency> emergencies,
            @Nullable Raised emergency,
            List<Group> groups,
            List<Lottery> draws)
            implements Part {}

    /**
     * Lines of the agenda that belong together.
     *
     * @param first the line that it begins with
     * @param last the line that it ends with
     * @param length planned
     * @param stands whether it is ahead, on or over
     */
    record Group(String name, String first, String last, Duration length, String stands) {}

    /**
     * What a person should have seen before the first GO.
     *
     * @param day of the show, where today is another and it may still be moved; else null
     * @param before of the run that goes on here; empty: it is a new one
     * @param checking whether the show is still being looked through
     * @param without what is not there, as far as anybody knows
     */
    record Opening(
            @Nullable LocalDate day,
            Sentence before,
            boolean checking,
            List<Found> findings,
            List<Sentence> without) {}

    /** Something that is wrong with the show or with the hall. */
    record Found(Severity severity, Sentence where, Sentence what, Sentence now, Sentence instead) {}

    /**
     * How what is up, and what the next GO brings, stands to what was signed.
     *
     * @param words who signed and when; or why that counts no more
     * @param changed what says something else by now
     */
    record Approved(Sentence words, List<Changed> changed) {}

    /**
     * A look that says something else than was signed.
     *
     * @param coming whether the next GO would bring it; else it is up
     * @param was what it said when it was signed; empty: it was not there
     */
    record Changed(SurfaceName surface, boolean coming, Sentence look, String was, String now) {}

    /**
     * A show file that was edited while the run is on.
     *
     * @param file the version that this is of, which a press has to name
     * @param taken what becomes different, one sentence for each change
     * @param left what stays as it is, and why
     * @param go what GO would do then; null: the same as now
     */
    record Plan(
            String file,
            List<Sentence> taken,
            List<Sentence> left,
            @Nullable Sentence go) {}

    /**
     * An emergency text that lies ready.
     *
     * @param surfaces where it would be shown
     */
    record Emergency(String name, String text, List<SurfaceName> surfaces, boolean silence) {}

    /**
     * A list out of which is drawn on a screen.
     *
     * @param turns whether the reel turns
     * @param shown while the reel comes to rest: when the audience will see who it is; else null
     * @param winners who was drawn, as far as the audience has seen it: nobody who reads along knows it before
     * @param left how many may still be drawn
     */
    record Lottery(
            String file,
            String heading,
            boolean turns,
            @Nullable Instant shown,
            List<String> winners,
            int left) {}

    /**
     * The emergency text that is up.
     *
     * @param surfaces where it is seen: on those that were made black since it is not
     */
    record Raised(String name, Instant since, List<SurfaceName> surfaces, boolean silence) {}

    /**
     * What undo would take back.
     *
     * @param fact what a press has to name
     * @param what which step that was
     * @param refused why it cannot be; empty where it can
     */
    record Undo(long fact, Sentence what, Sentence refused) {}

    /**
     * What one step back inside the live part would bring.
     *
     * @param step what a press has to name
     * @param words as the button calls it
     */
    record Back(long step, Sentence words) {}

    /**
     * What GO will do.
     *
     * @param solemn what is heard, over which a press is asked about; null: nothing
     */
    record Next(
            String does,
            Sentence words,
            @Nullable String segment,
            @Nullable Planned planned,
            @Nullable String solemn) {}

    /**
     * When the part that GO would start is planned, where a press hours away from that is asked about.
     *
     * @param from the first moment at which nobody asks
     * @param until the last; null where it cannot be too late
     * @param day of the show, while it may be moved to another; else null
     */
    record Planned(
            Instant start,
            Instant from,
            @Nullable Instant until,
            @Nullable LocalDate day) {}

    /**
     * The live part.
     *
     * @param ends when it has no time left; null where nobody said how long it takes
     * @param paused since when its clock stands; null: it runs
     */
    record Live(
            String segment,
            String name,
            String by,
            Instant started,
            @Nullable Instant ends,
            @Nullable Instant paused,
            Duration warn,
            Duration danger,
            @Nullable Cut cut) {}

    /**
     * A part that cuts in at its time, although what is on may have time left; {@code told}: from when on it is said.
     */
    record Cut(String name, Instant at, Instant told) {}

    /** How late something is: {@code base}, and from {@code grows} on more with every second. */
    record Offset(Duration base, @Nullable Instant grows) {}

    /**
     * How much later than planned something is expected, less than nothing where it is early.
     *
     * @param by so much; null: it moves on with the clock
     * @param since it is late by what has passed since then, and early before; null: it stands
     */
    record Shift(@Nullable Duration by, @Nullable Instant since) {}

    /**
     * A line of the agenda. What is expected is the plan and how late that will be; most parts are as late as the one
     * before them, and so a delay is said once.
     *
     * @param late how late it begins; null: as late as the line above ends
     * @param lateEnd how late it ends; null: as late as it begins
     * @param told how much later than planned the public is told that it begins; null: as much as the line above
     * @param group what it belongs to, with the lines beside it that say the same; null: to nothing
     * @param notes what it says to each post; null: nothing
     * @param added it was added to the run, never was on, and may be taken out again; null: it is none of those
     */
    record Row(
            String id,
            String name,
            String by,
            String state,
            boolean about,
            Instant planned,
            Instant plannedEnd,
            @Nullable Shift late,
            @Nullable Shift lateEnd,
            @Nullable Duration told,
            @Nullable Instant began,
            @Nullable Instant ended,
            List<Step> cues,
            @Nullable String group,
            @Nullable Notes notes,
            @Nullable Boolean added) {}

    /**
     * A cue of a segment.
     *
     * @param words what it does; and what it waits for, where that is no time
     * @param at when it comes, where it has a time of day
     * @param start so long after its part begins it comes; null: that is not what it waits for
     * @param end so long after its part ends it comes, before where that is less than nothing; null as well
     */
    record Step(
            Sentence words,
            boolean byGo,
            @Nullable Instant at,
            @Nullable Duration start,
            @Nullable Duration end) {}

    /**
     * What a surface shows, in words.
     *
     * @param cover "hold", "blank", "safe", or null
     * @param message the words that lie over it, or null
     * @param looks the looks it is made of
     * @param reading what can be read on it
     * @param leaf null where it has no pages that somebody turns
     */
    record On(
            SurfaceName name,
            @Nullable String cover,
            @Nullable String message,
            List<String> looks,
            double level,
            Reading reading,
            @Nullable Leaf leaf,
            @Nullable Playing film,
            @Nullable Inset insert) {}

    /** The page that is on, counted from 1, of so many. */
    record Leaf(int page, int many) {}

    /**
     * A film on a surface.
     *
     * @param since from when on it has run so far as {@code at}, or has stood there
     * @param at how far from the beginning of what is shown of it
     * @param runs whether it runs on from there
     * @param length how long what is shown of it runs; null: nobody knows
     * @param ends "hold", "idle" or "loop"
     * @param over whether it has run out
     * @param lost whether it could not be shown any more
     * @param called what people call it
     */
    record Playing(
            SurfaceName surface,
            String file,
            Instant since,
            Duration at,
            boolean runs,
            @Nullable Duration length,
            String ends,
            boolean over,
            boolean lost,
            Sentence called) {}

    /**
     * A sound that is on.
     *
     * @param to a speaker of the hall; empty: the machine's own
     * @param length how long it takes; null: nobody knows, or it is played again and again
     * @param level how loud, 0 to 1
     * @param fade how long it takes to come in
     * @param ending since when it goes out; null: it does not
     * @param out how long it takes to go out
     * @param heard "started" or "silent"; null: nobody has said anything yet
     * @param why where it is not heard; else empty
     * @param called what people call it
     */
    record Sound(
            String name,
            String file,
            String to,
            Instant since,
            @Nullable Duration length,
            boolean loop,
            boolean solemn,
            double level,
            Duration fade,
            @Nullable Instant ending,
            Duration out,
            @Nullable String heard,
            Sentence why,
            Sentence called) {}

    /**
     * What the next GO would bring and nobody would see or hear.
     *
     * @param surface null where it is a sound
     * @param what "film", "picture" or "sound"
     * @param words why, what GO does then, and what can be done
     */
    record Lack(@Nullable SurfaceName surface, String what, Sentence words) {}

    /**
     * One lamp at the foot: whether all is well with a part of the house.
     *
     * @param of the player or the output that it is about; null: the house
     * @param since when it was seen first, of what is ill; null: it was so when this desk came, or all is well
     */
    record Lamp(
            String name,
            boolean well,
            Sentence words,
            @Nullable String of,
            @Nullable Instant since) {}

    record ReadyFor(String name, String segment) {}

    /** A line of the log. */
    record Said(long seq, Instant at, String who, Sentence words) {}

    /** The words of the show, when they change. */
    record Looks(List<Titled> looks) implements Part {}

    /**
     * A look of the show as the next take has it.
     *
     * @param called what people call it; of one that has no name of its own where it is written
     * @param surface where it is shown, or would be
     * @param was as the show file has it; of a list without its rows
     * @param edits what was changed, oldest first
     */
    record Titled(String name, Sentence called, long rev, SurfaceName surface, Look look, Look was, List<Edit> edits) {}

    /**
     * A correction.
     *
     * @param look the words of then; null: rows of a list were others
     * @param rows what became of which of them
     * @param back what takes that back
     */
    record Edit(
            Instant at,
            String who,
            boolean onAir,
            @Nullable Look look,
            List<Sentence> rows,
            List<ShowEdit.OfRows> back) {}

    /**
     * The devices of every player, when anything about them changes.
     *
     * @param numbers until then every output shows its number in place of the surfaces; null: none does
     */
    record Outputs(List<OfPlayer> players, @Nullable Instant numbers) implements Part {}

    /**
     * The outputs of one player.
     *
     * @param armed whether any device is reached at all; in a rehearsal an operator has to ask for it in two steps
     * @param silent whether nothing is heard of it any more: the rest is what it said last
     * @param found what its machine has that a hall file may name
     */
    record OfPlayer(
            String player,
            boolean armed,
            boolean silent,
            List<ToDesk.OutputState> outputs,
            List<khaimac.hall.Found> found) {}

    /** The answer to {@link FromPage.Care.AskToArm}: what has to be said for the second step. */
    record Code(long number, String code) implements ToPage {}

    /**
     * For the speaker: nothing but this.
     *
     * @param next the part that comes then; null: none
     * @param lacks what of the next cue will not come: "film", "picture" or "sound"; null: nothing is known against it
     */
    record Stage(
            double speed,
            @Nullable Live live,
            @Nullable String next,
            @Nullable String message,
            @Nullable Playing film,
            @Nullable String lacks)
            implements Part {}

    /**
     * For a speaker with his slides: what a press needs, and where he is.
     *
     * @param slides null: none are shown
     */
    record Speaker(
            double speed,
            long epoch,
            long rev,
            Seen seen,
            @Nullable Live live,
            @Nullable Slides slides) implements Part {}

    /**
     * The document whose pages are turned.
     *
     * @param page the one that is up, counted from 1
     */
    record Slides(SurfaceName surface, String file, int page, int many) {}

    /** Stands before a JPEG: a page of a document, counted from 1. */
    record Sheet(String file, int page) implements ToPage {}

    /**
     * For who waits behind the stage.
     *
     * @param announced what the public is told the programme is late by
     */
    record Backstage(
            double speed,
            @Nullable Live live,
            Duration announced,
            List<Due> agenda,
            List<ReadyFor> ready) implements Part {}

    /**
     * A part that is still to come, or is on.
     *
     * @param late how late it begins; null: as late as the line above
     * @param told how much later than planned the public is told that it begins; null: as much as the line above
     */
    record Due(
            String id,
            String name,
            String by,
            String state,
            Instant planned,
            @Nullable Shift late,
            @Nullable Duration told,
            @Nullable Notes notes) {}

    /** For the public: announced times only. */
    record Board(double speed, String title, List<Told> agenda) implements Part {}

    /** A line of the public's agenda. */
    record Told(String name, String by, String state, Instant start) {}

    /**
     * To administrators only: who may come in.
     *
     * @param addresses the networks of this machine that the panel could be opened on
     * @param open the address it is open on; null: on this machine only
     * @param lost the address it should be open on, where this machine is not on that network any more
     */
    record Access(
            List<Address> addresses,
            @Nullable String open,
            @Nullable Window window,
            List<Session> sessions,
            @Nullable String token,
            @Nullable String lost)
            implements ToPage {}

    record Address(String address, String name) {}

    /**
     * An open door.
     *
     * @param link what a browser opens
     * @param pin what a person can type: six digits, or sixteen where others may listen
     * @param code the link as a QR code: rows of 0 and 1; none while the panel is open on no network
     * @param until when it closes, on the wall clock
     */
    record Window(Right right, String link, String pin, List<String> code, Instant until, int triesLeft) {}

    /**
     * Somebody who was let in.
     *
     * @param own whether it is the one that asks
     * @param surface whether it is a control surface, which has no page and is never connected
     * @param since when its page has been open, on the wall clock; null: it has none open
     */
    record Session(
            String id,
            String name,
            Right right,
            boolean own,
            boolean surface,
            @Nullable Instant since) {}
}
