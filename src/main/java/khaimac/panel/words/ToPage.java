package khaimac.panel.words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.engine.Seen;
import khaimac.finding.Sentence;
import khaimac.hall.Surface;
import khaimac.link.ToDesk;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * What the desk says to a page. States are complete in themselves and the newest wins; times are anchors on the run's time
 * line, from which the page computes what ticks.
 */
public sealed interface ToPage {
    /** A state of which the time it was said at is a part. */
    interface Timed {
        Instant now();

        /** The same, said later: what it would be if nothing had changed. */
        Object at(Instant later);
    }

    /**
     * The first words on a connection.
     *
     * @param nonce where messages have to be signed: the first part of what is signed; null: they need not be
     * @param name how this page is called in the log
     */
    record Welcome(String build, Right right, String name, @Nullable String nonce, String title, String zone, boolean rehearsal, List<Place> surfaces)
            implements ToPage {}

    /** A surface of the hall, and where it stands on the stage; null where nobody said. */
    record Place(SurfaceName name, int width, int height, Surface.@Nullable Place place) {}

    /** Your beat, with what time it is on the run's line and how fast that runs. */
    record Echo(double sent, Instant now, double speed) implements ToPage {}

    /** What came of something with that number. */
    record Answer(long number, boolean accepted, boolean again, boolean kept, Sentence because) implements ToPage {}

    /** Stands before a JPEG: what is on a surface. */
    record Now(SurfaceName surface) implements ToPage {}

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
     * All that is true, for the operator's views.
     *
     * @param now what it was on the run's line when this was said
     * @param changes the surfaces that the next GO gives another picture
     * @param safe whether what is due does not start by itself
     * @param pulled the surfaces whose cable a rehearsal has pulled
     * @param log the latest, oldest first
     */
    record State(
            long epoch,
            long seq,
            long rev,
            Seen seen,
            Instant now,
            double speed,
            boolean opened,
            boolean closed,
            Next next,
            List<SurfaceName> changes,
            @Nullable Live live,
            @Nullable Offset offset,
            List<Row> agenda,
            Instant plannedEnd,
            Instant expectedEnd,
            Instant announcedEnd,
            Duration announced,
            List<On> surfaces,
            int missed,
            List<String> notDone,
            Duration clockJump,
            boolean safe,
            List<SurfaceName> pulled,
            List<Lamp> lamps,
            List<ReadyFor> ready,
            List<Said> log)
            implements ToPage, Timed {
        @Override
        public State at(Instant later) {
            return new State(
                    epoch, seq, rev, seen, later, speed, opened, closed, next, changes, live, offset, agenda, plannedEnd, expectedEnd, announcedEnd,
                    announced, surfaces, missed, notDone, clockJump, safe, pulled, lamps, ready, log);
        }
    }

    /** What GO will do. */
    record Next(String does, Sentence words, @Nullable String segment) {}

    /**
     * The live part.
     *
     * @param ends when it has no time left; null where nobody said how long it takes
     * @param paused since when its clock stands; null: it runs
     */
    record Live(String segment, String name, String by, Instant started, @Nullable Instant ends, @Nullable Instant paused, Duration warn, Duration danger) {}

    /** How late the programme is: {@code base}, and from {@code grows} on more with every second. */
    record Offset(Duration base, @Nullable Instant grows) {}

    /** A line of the agenda. */
    record Row(
            String id,
            String name,
            String by,
            String state,
            boolean about,
            Instant planned,
            Instant plannedEnd,
            Instant expected,
            Instant expectedEnd,
            Instant announced,
            @Nullable Instant began,
            @Nullable Instant ended,
            List<Step> cues) {}

    /** A cue of a segment. */
    record Step(Sentence words, boolean byGo, boolean done) {}

    /**
     * What a surface shows, in words.
     *
     * @param cover "hold", "blank", "safe", or null
     * @param message the words that lie over it, or null
     * @param looks the looks it is made of
     */
    record On(SurfaceName name, @Nullable String cover, @Nullable String message, List<String> looks, double level, Sentence words) {}

    /** One lamp at the foot: whether all is well with a part of the house. */
    record Lamp(String name, boolean well, Sentence words) {}

    record ReadyFor(String name, String segment) {}

    /** A line of the log. */
    record Said(long seq, Instant at, String who, Sentence words) {}

    /** The words of the show, when they change. */
    record Looks(List<Titled> looks) implements ToPage {}

    /**
     * A look of the show as the next take has it.
     *
     * @param surface where it is shown, or would be
     * @param was as the show file has it
     * @param edits what was changed, oldest first
     */
    record Titled(String name, long rev, SurfaceName surface, Look look, Look was, List<Edit> edits) {}

    record Edit(Instant at, String who, boolean onAir, Look look) {}

    /** The devices of every player, when anything about them changes. */
    record Outputs(List<OfPlayer> players) implements ToPage {}

    /**
     * The outputs of one player.
     *
     * @param armed whether any device is reached at all; in a rehearsal an operator has to ask for it in two steps
     * @param found what its machine has that a hall file may name
     */
    record OfPlayer(String player, boolean armed, List<ToDesk.OutputState> outputs, List<khaimac.hall.Found> found) {}

    /** The answer to {@link FromPage.Care.AskToArm}: what has to be said for the second step. */
    record Code(long number, String code) implements ToPage {}

    /** For the speaker: nothing but this. */
    record Stage(Instant now, double speed, @Nullable Live live, @Nullable String message) implements ToPage, Timed {
        @Override
        public Stage at(Instant later) {
            return new Stage(later, speed, live, message);
        }
    }

    /** For who waits behind the stage. */
    record Backstage(Instant now, double speed, @Nullable Live live, List<Due> agenda, List<ReadyFor> ready) implements ToPage, Timed {
        @Override
        public Backstage at(Instant later) {
            return new Backstage(later, speed, live, agenda, ready);
        }
    }

    /** A part that is still to come, or is on. */
    record Due(String id, String name, String by, String state, Instant expected) {}

    /** For the public: announced times only. */
    record Board(Instant now, double speed, String title, List<Told> agenda) implements ToPage, Timed {
        @Override
        public Board at(Instant later) {
            return new Board(later, speed, title, agenda);
        }
    }

    /** A line of the public's agenda. */
    record Told(String name, String by, String state, Instant start) {}

    /**
     * To administrators only: who may come in.
     *
     * @param addresses the networks of this machine that the panel could be opened on
     * @param open the address it is open on; null: on this machine only
     */
    record Access(List<Address> addresses, @Nullable String open, @Nullable Window window, List<Session> sessions, @Nullable String token) implements ToPage {}

    record Address(String address, String name) {}

    /**
     * An open door.
     *
     * @param link what a browser opens
     * @param pin what a person can type: six digits, or sixteen where others may listen
     * @param code the link as a QR code: rows of 0 and 1
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
    record Session(String id, String name, Right right, boolean own, boolean surface, @Nullable Instant since) {}
}
