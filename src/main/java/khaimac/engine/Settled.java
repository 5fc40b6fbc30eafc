package khaimac.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.finding.Sentence;
import khaimac.scene.Compositions;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.show.EveryLook;
import khaimac.show.RosterEdits;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/**
 * What of a run is over or live, and stays so whatever its file comes to say.
 *
 * @param here the plan, with the words that the next take has
 * @param begun how many parts at the head of the agenda are over or live
 * @param live whether the last of them is live
 * @param spent the cues of the live part that were started, or missed
 * @param held parts that were live once: they are never taken out
 */
record Settled(Show here, int begun, boolean live, Set<Integer> spent, Set<String> held) {
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
                    SegmentField.Danger _,
                    SegmentField.Group _,
                    SegmentField.ForPosts _ -> true;
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
    @Nullable
    Sentence refusal(List<ShowEdit> edits) {
        var after = here;
        for (var edit : edits) {
            var refusal = edit.refusal(after);
            if (refusal != null) return Refusals.PLAN_MOVED_ON.and(refusal);
            after = edit.on(after);
        }
        return isAllowed(after) ? null : Refusals.PLAN_MOVED_ON;
    }

    private boolean isAllowed(Show after) {
        boolean sameFrame = here.date().equals(after.date())
                && here.zone().equals(after.zone())
                && here.surfaces().equals(after.surfaces());
        if (!sameFrame || after.segments().size() < begun) return false;
        for (int at = 0; at < begun; at++) {
            var was = here.segments().get(at);
            var is = after.segments().get(at);
            boolean stays = isLive(at) ? staysLive(was, is) : rowless(was).equals(rowless(is));
            if (!stays || !was.id().equals(is.id())) return false;
        }
        for (var id : held) if (here.indexOf(id) >= 0 && after.indexOf(id) < 0) return false;
        return isWhole(here, after);
    }

    /** Whether the part at a place is live. */
    boolean isLive(int at) {
        return live && at == begun - 1;
    }

    private boolean staysLive(Segment was, Segment is) {
        for (var field : SegmentField.all(was))
            if (!mayChangeLive(field) && !field.of(is).equals(field)) return false;
        var before = rowless(was).cues();
        var after = rowless(is).cues();
        for (int cue = 0; cue < before.size(); cue++)
            if (spent.contains(cue) && (cue >= after.size() || !before.get(cue).equals(after.get(cue)))) return false;
        return true;
    }

    /** A list that is corrected is so everywhere, also where it was shown. */
    private static Segment rowless(Segment part) {
        return EveryLook.of(part, RosterEdits::rowless);
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
    private static List<String> lacks(LookRef ref, Show show) {
        return Looks.names(ref, show.looks()::get).stream()
                .filter(name -> !show.looks().containsKey(name))
                .toList();
    }

    /** Every look that may be put up: by name, by a cue, as an idle look. */
    private static List<LookRef> refs(Show show) {
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
