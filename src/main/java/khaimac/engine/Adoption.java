package khaimac.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.finding.Sentence;
import khaimac.scene.Compositions;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.show.EveryLook;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.Thing;
import org.jspecify.annotations.Nullable;

/**
 * What a run takes over of a show file that was changed while it is on, and what it leaves out. What is over or live
 * stays as it is, what was changed live stays changed, and no picture moves.
 *
 * @param file the hash of the show file
 * @param edits what is taken over, each made on what the one before left
 * @param left what stays as it is in the run, and why
 */
public record Adoption(String file, List<ShowEdit> edits, List<Left> left) {
    /**
     * Something that is not taken over.
     *
     * @param edit what the file says; null where it is not one edit
     */
    public record Left(
            Thing thing, @Nullable ShowEdit edit, Sentence why) {}

    /**
     * What there is to take over now.
     *
     * @param lacking files of pictures, films and sounds that the run does not have
     */
    public static Adoption of(Run run, String file, Show wanted, Set<String> lacking) {
        return new Adopting(run, file, wanted, lacking).adoption();
    }

    public Wish.Adopt wish() {
        return new Wish.Adopt(file, edits);
    }

    /** Whether nothing is different from what the run has taken over, or has seen and left out. */
    public boolean isNothing() {
        return edits.isEmpty() && left.isEmpty();
    }

    /** The show of a run with the words that the next take has. */
    static Show here(Run run) {
        return run.show().saying(run.looks());
    }

    /** How many parts at the head of the agenda are over or live. */
    static int begun(Run run) {
        var live = run.live();
        if (run.closed()) return run.show().segments().size();
        return live == null ? 0 : run.show().indexOf(live.id()) + 1;
    }

    /** Whether a part was live once: it is never taken out. */
    static boolean wasHeld(Run run, String id) {
        return run.held().stream().anyMatch(held -> held.segment().equals(id));
    }

    /** What may be said anew of the part that is live. */
    static boolean mayChangeLive(SegmentField field) {
        return switch (field) {
            case SegmentField.Name _,
                    SegmentField.By _,
                    SegmentField.Note _,
                    SegmentField.Length _,
                    SegmentField.About _,
                    SegmentField.Hold _,
                    SegmentField.Least _,
                    SegmentField.Warn _,
                    SegmentField.Danger _ -> true;
            case SegmentField.Id _,
                    SegmentField.Start _,
                    SegmentField.BeginsBy _,
                    SegmentField.Cuts _,
                    SegmentField.FixedEnd _,
                    SegmentField.Skip _ -> false;
        };
    }

    /**
     * Why edits cannot be made on a run as it is now; null where they can. Whoever made them may have looked at it a
     * moment ago, or may not know the rules at all.
     */
    static @Nullable Sentence refusal(Run run, List<ShowEdit> edits) {
        var before = here(run);
        var after = before;
        for (var edit : edits) {
            var refusal = edit.refusal(after);
            if (refusal != null) return Refusals.PLAN_MOVED_ON.and(refusal);
            after = edit.on(after);
        }
        return isAllowed(run, before, after) ? null : Refusals.PLAN_MOVED_ON;
    }

    static boolean isAllowed(Run run, Show before, Show after) {
        int begun = begun(run);
        boolean sameFrame = before.date().equals(after.date())
                && before.zone().equals(after.zone())
                && before.surfaces().equals(after.surfaces());
        if (!sameFrame || after.segments().size() < begun) return false;
        for (int at = 0; at < begun; at++) {
            var was = before.segments().get(at);
            var is = after.segments().get(at);
            boolean stays =
                    was.equals(run.live()) || isLive(run, was) ? staysLive(run, was, is) : rowless(was).equals(rowless(is));
            if (!stays) return false;
        }
        for (var part : before.segments())
            if (wasHeld(run, part.id()) && after.indexOf(part.id()) < 0) return false;
        return isWhole(before, after);
    }

    private static boolean isLive(Run run, Segment part) {
        var live = run.live();
        return live != null && live.id().equals(part.id());
    }

    private static boolean staysLive(Run run, Segment was, Segment is) {
        for (var field : SegmentField.all(was))
            if (!mayChangeLive(field) && !field.of(is).equals(field)) return false;
        var before = rowless(was).cues();
        var after = rowless(is).cues();
        for (int cue = 0; cue < before.size(); cue++)
            if (run.isSpent(cue)
                    && (cue >= after.size() || !before.get(cue).equals(after.get(cue)))) return false;
        return true;
    }

    /** A list that is corrected is so everywhere, also where it was shown. */
    private static Segment rowless(Segment part) {
        return EveryLook.of(
                part,
                look -> look
                                instanceof
                                Look.Roster(
                                        var file,
                                        var heading,
                                        var ignored,
                                        int rows,
                                        boolean nameByName,
                                        var style)
                        ? new Look.Roster(file, heading, List.of(), rows, nameByName, style)
                        : look);
    }

    /** Whether everything that is put up exists, and is no larger than a show file allows, or was no better before. */
    private static boolean isWhole(Show before, Show after) {
        var was = new Compositions(before.looks());
        var is = new Compositions(after.looks());
        for (var ref : refs(after)) {
            if (!is.fits(ref) && was.fits(ref)) return false;
            if (!lacks(ref, after).isEmpty() && lacks(ref, before).isEmpty()) return false;
        }
        return true;
    }

    /** Names that lead nowhere. */
    static List<String> lacks(LookRef ref, Show show) {
        return khaimac.scene.Looks.names(ref, show.looks()::get).stream()
                .filter(name -> !show.looks().containsKey(name))
                .toList();
    }

    /** Every look that may be put up: by name, by a cue, as an idle look. */
    static List<LookRef> refs(Show show) {
        var all = new ArrayList<LookRef>(show.idle().values());
        show.looks().keySet().forEach(name -> all.add(new LookRef.Named(name)));
        for (var segment : show.segments())
            segment.cues().stream()
                    .map(Cue::changes)
                    .flatMap(List::stream)
                    .map(Change::look)
                    .filter(Objects::nonNull)
                    .forEach(all::add);
        return all;
    }
}
