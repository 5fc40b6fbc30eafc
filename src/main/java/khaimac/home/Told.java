package khaimac.home;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/** What the pages of Home are told. */
public sealed interface Told {
    /**
     * All that this machine has.
     *
     * @param begun halls that somebody works on and that were never saved
     */
    record Hallway(List<ShowCard> shows, List<HallCard> halls, List<String> begun, List<RunCard> runs, String folder)
            implements Told {}

    /** @param name as the verbs call it */
    record ShowCard(
            String name,
            String title,
            String organiser,
            LocalDate day,
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
     */
    record RunCard(
            String id,
            String title,
            boolean rehearsal,
            Going going,
            Instant since,
            @Nullable String link,
            List<String> said) {}

    /**
     * A show, open to be prepared.
     *
     * @param told what is wrong with the file or the history now; mostly nothing
     * @param by who is asking, as the history calls him
     * @param planned whether the document that it was made of can be read beside it
     */
    record Sheet(
            String name,
            long revision,
            String by,
            Sentence told,
            String title,
            String organiser,
            String venue,
            String note,
            LocalDate day,
            List<Part> parts,
            List<LookCard> looks,
            List<String> surfaces,
            List<NameList> lists,
            List<Finding> findings,
            List<Past> past,
            List<Clash> clashes,
            boolean planned,
            boolean undoable,
            boolean redoable)
            implements Told {}

    /**
     * A part of the agenda.
     *
     * @param start as it is written; empty: it follows
     * @param from when it begins by the plan, and when it ends
     * @param over how much longer than its place it is; empty: it fits
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
            List<CueLine> cues) {}

    /** A cue in words. */
    record CueLine(String id, Sentence when, List<Doing> does) {}

    /**
     * One thing that a cue does.
     *
     * @param surface and look, where it brings a look that is called by its name; else empty
     */
    record Doing(Sentence words, String surface, String look) {}

    /** @param texts its words in reading order, as they can be changed */
    record LookCard(String name, Sentence kind, List<String> texts, boolean used) {}

    /** A list of names beside the show. */
    record NameList(String file, List<Group> groups) {}

    record Group(String name, List<Row> rows) {}

    record Row(String name, String note) {}

    /** @param part the id of the part that it speaks of; empty: none */
    record Finding(
            Severity severity,
            Sentence where,
            Sentence what,
            Sentence now,
            Sentence instead,
            String part,
            String look) {}

    /** @param counts whether it still does: it is what it says, and was not taken back */
    record Past(long number, String who, Instant at, Sentence what, boolean edit, boolean counts, String version) {}

    record Clash(
            long outside,
            int clash,
            Sentence about,
            Sentence ours,
            @Nullable Sentence theirs) {}

    /** What came of a wish. */
    record Done(long revision, Sentence told) implements Told {}

    record Refused(Sentence because) implements Told {}

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
}
