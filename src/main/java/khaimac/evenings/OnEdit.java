package khaimac.evenings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.Wish;
import khaimac.scene.Look;
import khaimac.scene.RosterPages;
import khaimac.scene.Showing;
import khaimac.show.Segment;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/** What words, lists, dates and plans become when somebody corrects them, and what that leaves alone. */
final class OnEdit extends Claims {
    OnEdit(Complaints complaints) {
        super(complaints);
    }

    /** 11. An edit for the next take changes no live pixel. */
    void anEditForLaterChangesNoLivePicture(Command command, Run before, Run after, Instant now) {
        boolean later = (command.wish() instanceof Wish.Retitle edit && !edit.onAir())
                || (command.wish() instanceof Wish.CorrectList list && !list.onAir());
        if (!later || after.seq() != before.seq() + 1) return;
        for (var surface : Programme.SURFACES)
            must(
                    before.showing(surface).equals(after.showing(surface))
                            // What was over by now is known to be with any fact: nobody sees that.
                            || before.showing(surface).at(now).equals(after.showing(surface).at(now)),
                    "anEditForLaterChangesNoLivePicture",
                    () -> before.showing(surface) + " became " + after.showing(surface) + " by " + command);
    }

    /**
     * 33. A list that is corrected on air stays at its page: where only words are others the page has the same number,
     * and whoever was up and is still in the list is not taken away as long as another page has fewer of those.
     */
    void aCorrectedListKeepsItsPage(Came came) {
        var facts = came.facts();
        if (!(facts.getFirst().deed() instanceof Deed.ListCorrected edit)) return;
        // What fell due along with it is another matter.
        boolean alone = facts.stream()
                .map(Fact::deed)
                .allMatch(deed -> deed instanceof Deed.ListCorrected || deed instanceof Deed.ByHand);
        if (!alone) return;
        var before = came.before();
        var after = came.after();
        boolean onlyWords = edit.rows().stream()
                .allMatch(one -> one instanceof ShowEdit.SetRow || one instanceof ShowEdit.SetGroup);
        for (var surface : Programme.SURFACES) {
            var was = before.showing(surface);
            var is = after.showing(surface);
            if (!(was.look() instanceof Look.Roster list) || !(is.look() instanceof Look.Roster now)) continue;
            boolean known = list.groups().equals(list(before));
            if (onlyWords && known) must(was.page() == is.page(), "aCorrectedListKeepsItsPage", () -> edit);
            int stay = common(up(list, was.page()), up(now, is.page()));
            for (int page = 0; page < RosterPages.of(now).size(); page++) {
                int others = common(up(list, was.page()), up(now, page));
                must(others <= stay + edit.rows().size(), "aCorrectedListKeepsItsPage", () -> edit);
            }
            must(is.entrance().equals(was.entrance()) || edit.onAir(), "aCorrectedListKeepsItsPage", () -> edit);
        }
    }

    private static @Nullable Object list(Run run) {
        return run.look("awards") instanceof Look.Roster list ? list.groups() : null;
    }

    private static Set<String> up(Look.Roster list, int page) {
        var pages = RosterPages.of(list);
        if (pages.isEmpty()) return Set.of();
        return pages.get(Math.floorMod(page, pages.size())).rows().stream()
                .map(Look.RosterRow::name)
                .collect(Collectors.toSet());
    }

    private static int common(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    /** 24. Moved to another day every part keeps its time of day and its distance from the first day. */
    void aMovedShowKeepsItsHours(Run before, Command command, List<Fact> facts) {
        if (!(command.wish() instanceof Wish.Move(var to))) return;
        var after = before.after(facts.getFirst());
        var days = ChronoUnit.DAYS.between(before.show().date().day(), to);
        for (int at = 0; at < before.show().segments().size(); at++) {
            var was = before.show().plan().slot(at).start().atZone(before.show().zone());
            var is = after.show().plan().slot(at).start().atZone(after.show().zone());
            must(
                    is.toLocalDateTime().equals(was.toLocalDateTime().plusDays(days)),
                    "aMovedShowKeepsItsHours",
                    () -> was + " became " + is);
        }
        must(
                before.held().isEmpty() && after.approved().date().day().equals(to),
                "aMovedShowKeepsItsHours",
                () -> command);
    }

    /** 30. A plan that is taken over moves no picture, no sound and no device; only a clock may have another length. */
    void noPictureMovesByAnAdoption(Run before, List<Fact> facts) {
        if (!(facts.getFirst().deed() instanceof Deed.PlanChanged)) return;
        var after = before;
        for (var fact : facts) {
            var due = after.nextDue();
            boolean byItself = fact.deed() instanceof Deed.CueStarted
                    || fact.deed() instanceof Deed.SegmentStarted
                    || fact.deed() instanceof Deed.MessageEnded;
            // What was due anyway in that moment goes on; what became due by the new plan waits.
            if (byItself) {
                var owed = before.nextDue();
                must(
                        owed != null && !owed.isAfter(fact.at()),
                        "noPictureMovesByAnAdoption",
                        () -> fact + ", due " + due);
                return;
            }
            after = after.after(fact);
        }
        for (var surface : Programme.SURFACES) {
            var was = before.showing(surface);
            var is = after.showing(surface);
            must(still(was).equals(still(is)), "noPictureMovesByAnAdoption", () -> is + " was " + was);
        }
        must(
                before.devices().equals(after.devices()) && before.sounds().containsAll(after.sounds()),
                "noPictureMovesByAnAdoption",
                () -> facts);
    }

    private static Showing still(Showing showing) {
        return new Showing(
                showing.look(),
                showing.since(),
                showing.entrance(),
                showing.page(),
                null,
                showing.reel(),
                showing.level());
    }

    /** 31. What is over, and what was started of the live part, is afterwards as it was. */
    void nothingThatWasOverChanges(Run before, List<Fact> facts) {
        if (!(facts.getFirst().deed() instanceof Deed.PlanChanged)) return;
        var after = before.after(facts.getFirst());
        var live = before.live();
        var was = before.show().segments();
        var is = after.show().segments();
        int begun = before.closed() ? was.size() : live == null ? 0 : was.indexOf(live);
        must(is.size() >= begun, "nothingThatWasOverChanges", () -> is);
        for (int at = 0; at < begun; at++) {
            var one = was.get(at);
            var other = is.get(at);
            must(one.equals(other), "nothingThatWasOverChanges", () -> other + " was " + one);
        }
        if (live == null) return;
        var now = after.live();
        must(
                now != null && now.id().equals(live.id()) && is.indexOf(now) == begun,
                "nothingThatWasOverChanges",
                () -> now);
        for (int cue = 0; now != null && cue < live.cues().size(); cue++) {
            var one = live.cues().get(cue);
            if (!before.isSpent(cue)) continue;
            must(
                    cue < now.cues().size() && now.cues().get(cue).equals(one) && after.isSpent(cue),
                    "nothingThatWasOverChanges",
                    () -> now + " was " + live);
        }
    }

    /** 12. A save that was accepted stood on the very words that were there. */
    void noSaveIsOverwrittenUnseen(Command command, Run before, Decision decision) {
        if (command.wish() instanceof Wish.Retitle edit
                && decision instanceof Decision.Accepted(var facts, boolean again)
                && !again) must(edit.basedOn() == before.lookRev(edit.look()), "noSaveIsOverwrittenUnseen", () -> edit);
        if (command.wish() instanceof Wish.CorrectList edit
                && decision instanceof Decision.Accepted(var facts, boolean again)
                && !again) must(edit.basedOn() == before.lookRev(edit.look()), "noSaveIsOverwrittenUnseen", () -> edit);
    }

    /** 36. A part that is added moves no picture, and whatever comes behind it looks as it would have without it. */
    void anAddedPartSpoilsNothing(Moment moment, Run before, Run after, Segment added) {
        must(isUp(before).equals(isUp(after)), "anAddedPartSpoilsNothing", () -> "as " + added + " comes");
        var behind = after.show().segments();
        for (var part : behind.subList(after.show().indexOf(added.id()) + 1, behind.size())) {
            if (part.skip()) continue;
            var was = before.begun(part.id(), moment);
            var is = after.begun(part.id(), moment);
            if (was != null && is != null)
                must(isUp(was).equals(isUp(is)), "anAddedPartSpoilsNothing", () -> part.id() + " behind " + added);
        }
    }

    /** What is put up, however it reads: an agenda says that there is one part more. */
    private static List<Object> isUp(Run run) {
        var all = new ArrayList<>();
        for (var surface : Programme.SURFACES) {
            var up = run.up(surface);
            all.add(up == null ? "" : up);
        }
        return all;
    }
}
