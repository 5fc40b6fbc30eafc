package khaimac.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import khaimac.approval.Fate;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.machine.Having;
import khaimac.panel.words.ToPage;
import khaimac.plan.dress.Proposal;
import khaimac.plan.dress.Worn;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.show.Notes;
import org.jspecify.annotations.Nullable;

/** What the pages of Home are told. */
public sealed interface Told {
    /**
     * All that this machine has.
     *
     * @param begun halls that somebody works on and that were never saved
     */
    record Hallway(
            List<ShowCard> shows,
            List<HallCard> halls,
            List<String> begun,
            List<RunCard> runs,
            String folder,
            Preferences preferences)
            implements Told {}

    /**
     * @param name as the verbs call it
     * @param today where the show is held; null: it is one of its days
     */
    record ShowCard(
            String name,
            String title,
            String organiser,
            LocalDate day,
            @Nullable LocalDate today,
            int parts,
            int errors,
            int warnings,
            List<String> surfaces) {}

    record HallCard(String name, String title, List<String> surfaces, int errors) {}

    /** How a run is. */
    enum Going {
        OPENING,
        RUNNING,
        BROKEN_OFF,
        OVER,
        /** It was started from here and did not come up; what it said is in {@code said}. */
        FAILED
    }

    /**
     * A run, or a rehearsal.
     *
     * @param id its folder
     * @param link of its panel; null while there is none
     * @param said the last that it said
     * @param show the name of its show here; empty: it is not here
     * @param hall in which it is held
     * @param part that is on, or was; empty: none, or it is over
     * @param over whether the ceremony has ended; its screens may still be lit
     */
    record RunCard(
            String id,
            String title,
            boolean rehearsal,
            Going going,
            Instant since,
            @Nullable String link,
            List<String> said,
            String show,
            String hall,
            String part,
            boolean over) {}

    /**
     * A show, open to be prepared.
     *
     * @param told what is wrong with the file or the history now; mostly nothing
     * @param unsound why its file cannot be edited as it was saved; empty: it can
     * @param anew whether it can be saved anew, so that it can be
     * @param by who is asking, as the history calls him
     * @param names what people call each of its surfaces
     * @param planned whether the document that it was made of can be read beside it
     */
    record Sheet(
            String name,
            long revision,
            String by,
            Sentence told,
            Sentence unsound,
            boolean anew,
            String title,
            String organiser,
            String venue,
            String note,
            LocalDate day,
            List<Part> parts,
            List<LookCard> looks,
            List<StyleCard> styles,
            List<String> surfaces,
            Map<String, Sentence> names,
            List<NameList> lists,
            List<Finding> findings,
            List<Past> past,
            List<Clash> clashes,
            List<Proposed> dress,
            boolean planned,
            boolean undoable,
            boolean redoable,
            Approval approval)
            implements Told {}

    /**
     * A part of the agenda.
     *
     * @param start as it is written; empty: it follows
     * @param from when it begins by the plan, and when it ends
     * @param over how much longer than its place it is; empty: it fits
     * @param group what it belongs to; empty: to nothing
     * @param notes for each post; an empty text: none
     */
    record Part(
            String id,
            String name,
            String by,
            String note,
            String start,
            String length,
            boolean about,
            String begins,
            boolean fixed,
            String least,
            boolean skip,
            String from,
            String to,
            String over,
            String group,
            Notes notes,
            List<CueLine> cues) {}

    /** What a draft proposed for a part, and what became of it. */
    record Proposed(String part, Proposal.Kind proposal, Worn.State state) {}

    /** A cue in words. */
    record CueLine(String id, Sentence when, List<Doing> does) {}

    /**
     * One thing that a cue does.
     *
     * @param surface and look, where it brings a look that is called by its name; else empty
     */
    record Doing(Sentence words, String surface, String look) {}

    /**
     * @param called what people call it
     * @param own the name that somebody has given it; empty: none
     * @param texts its words in reading order, as they can be changed
     * @param style how it is dressed, by name; empty: this kind is not
     * @param roles what each line of a title is; empty for what is no title
     */
    record LookCard(
            String name,
            Sentence called,
            String own,
            Sentence kind,
            List<String> texts,
            boolean used,
            String style,
            List<Role> roles) {}

    /**
     * A style that looks may wear.
     *
     * @param own whether the show says it itself
     * @param worn whether a look wears it
     * @param ground its colours from the middle to the edges
     * @param image a picture over the background; empty: none
     */
    record StyleCard(
            String name,
            boolean own,
            boolean worn,
            List<String> ground,
            String text,
            String outline,
            String font,
            String motif,
            String image,
            Style.Letters letters,
            Style.Light light,
            Style.Motion motion,
            Sentence called) {}

    /**
     * A list of names beside the show.
     *
     * @param anew in which code it is saved, where an edit saves it in another; empty: it stays as it is
     */
    record NameList(String file, List<Group> groups, Sentence anew) {}

    record Group(String name, List<Row> rows) {}

    record Row(String name, String note) {}

    /**
     * @param spot its line and column, behind the name of the file where that is not the show's own
     * @param part the id of the part that it speaks of; empty: none
     * @param cure what one tap does about it; null where a person has to choose
     */
    record Finding(
            Severity severity,
            Sentence where,
            Sentence spot,
            Sentence what,
            Sentence now,
            Sentence instead,
            String part,
            String look,
            @Nullable Sentence cure) {}

    /** @param counts whether it still does: it is what it says, and was not taken back */
    record Past(long number, String who, Instant at, Sentence what, boolean edit, boolean counts, String version) {}

    record Clash(
            long outside,
            int clash,
            Sentence about,
            Sentence ours,
            @Nullable Sentence theirs) {}

    /**
     * What was signed of a show, and what has become of its looks since.
     *
     * @param told what is wrong with what is kept of it; mostly nothing
     * @param signed null: no signature counts
     * @param looks each of them; none where no signature counts
     * @param history the newest first
     */
    record Approval(Sentence told, @Nullable Signing signed, List<Since> looks, List<Signing> history) {}

    /**
     * It was signed, or taken back.
     *
     * @param day of it where the show is held
     * @param by who pressed
     * @param book the file of the maket as it was signed
     */
    record Signing(
            Instant at, String day, String by, String name, String office, String hall, String book, boolean back) {}

    /**
     * What has become of a look.
     *
     * @param look its name; empty: it is written in its place
     * @param was what it said when it was signed, and what it says now; empty where it is as it was signed
     * @param page of the signed maket; 0: on none
     */
    record Since(String look, Sentence called, Fate.State state, String was, String now, int page) {}

    /** What runs and rehearsals have left that the show file does not say yet. */
    record Afterwards(List<Offered> offers) implements Told {}

    /**
     * One thing that the show file may take over.
     *
     * @param key what it is called by
     * @param what the look or the part
     * @param post whose note of the part it is; empty: it is none
     * @param was words as the run began with them; the same as {@code file} for a length
     * @param file what the file says now; of a part that was added, which one it would follow
     * @param live what it would say
     * @param both whether the file has changed the same words since
     * @param range of several rehearsals; empty: there was one, or it is about words
     * @param run of which it is, and when that was held
     * @param part whether it is a part that was added live
     */
    record Offered(
            String key,
            boolean words,
            String what,
            Sentence post,
            String was,
            String file,
            String live,
            boolean both,
            String who,
            Sentence range,
            String run,
            boolean rehearsal,
            Instant held,
            boolean part) {}

    /** What came of a wish. */
    record Done(long revision, Sentence told) implements Told {}

    record Refused(Sentence because) implements Told {}

    /** What differs between two versions; their pictures are compared by their strips. */
    record Compared(List<Sentence> words) implements Told {}

    /** Another person changed the same place; what he made of it. */
    record Overtaken(List<Past> by) implements Told {}

    /**
     * A plan became drafts of ceremonies.
     *
     * @param shows by their names; none: the document was a list of names, and lies beside the shows
     */
    record Imported(List<String> shows, Sentence told) implements Told {}

    /** What a new version of the plan changes; nothing is changed yet. */
    record Renewal(List<Renewed> changes) implements Told {}

    /** @param by whether somebody has changed the same by hand: it is asked, and not taken for granted */
    record Renewed(Sentence words, boolean by) {}

    /** Something new lies here by this name. */
    record Made(String name) implements Told {}

    /**
     * A show is packed, and can be fetched once.
     *
     * @param ticket empty: it is not packed, since something is missing
     * @param size of the package
     */
    record Packed(String ticket, long size, List<String> missing) implements Told {}

    /** A package waits: by these names other files are here. */
    record Clashing(String ticket, List<String> names) implements Told {}

    /** @param told what is otherwise than it was packed */
    record Arrived(String show, List<Sentence> told) implements Told {}

    record Doors(ToPage.Access access) implements Told {}

    /** What this machine has, and lacks. */
    record Machine(List<Having> all) implements Told {}

    /**
     * What every surface shows through the ceremony, change after change.
     *
     * @param looks the key of each look alone
     */
    record Strip(List<Band> bands, List<Change> changes, Map<String, String> looks) implements Told {}

    /** @param width and height of its pictures, in its own pixels; none where the hall lacks the surface */
    record Band(String surface, int width, int height) {}

    /** A column of the strip. */
    record Change(String time, String part, boolean begins, List<String> cues, List<Also> also, List<Shot> shots) {}

    /** @param key of the picture: what looks alike has the same; empty where there is none */
    record Shot(String key, Moves moves) {}

    /** What happens beside the pictures. */
    enum Also {
        SOUND,
        DEVICE,
        MESSAGE,
        /** Something is played with a picture for some seconds, which the picture here is without. */
        FLOURISH
    }

    /** How a picture goes on by itself. */
    enum Moves {
        NOT,
        FILM,
        COUNTDOWN,
        CLOCK,
        RUNS
    }
}
