package khaimac.evenings;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import khaimac.clock.Moment;
import khaimac.cue.Trigger;
import khaimac.desk.Judge;
import khaimac.desk.Reply;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Hearsay;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.journal.Lost;
import khaimac.scene.DeviceState;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Lots;
import khaimac.scene.Looks;
import khaimac.scene.Overlay;
import khaimac.scene.Phase;
import khaimac.scene.RosterPages;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.show.Notes;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/**
 * What the audience may never suffer: one short method for each invariant, its name says what would have happened. They
 * judge from outside, by what really was on the disk, what time it really was and what its sender really saw.
 */
final class Invariants {
    private static final Duration LIFE_OF_A_COMMAND = Duration.ofSeconds(2);
    private static final Duration LIFE_OF_A_COVER = Duration.ofMinutes(1);
    private static final Duration FORGIVEN = Duration.ofSeconds(5);

    /** Three until the guard is careful, and a few until the right one is left out; of lives whose disk took that. */
    private static final int MOST_DEATHS_OF_ONE_FACT = 12;

    private static final long COVER_WITHIN = 100 * World.MILLI;

    interface Complaints {
        void violated(String invariant, String detail);
    }

    private final Complaints complaints;

    Invariants(Complaints complaints) {
        this.complaints = complaints;
    }

    /** @param detail is only spelled out where it is needed: it never is, millions of times */
    private void must(boolean holds, String invariant, Supplier<?> detail) {
        if (!holds) complaints.violated(invariant, String.valueOf(detail.get()));
    }

    /** 1. Answered, with protection, means on the disk: not only written, but there after a power cut. */
    void noAnsweredActionCouldBeLost(Reply answer, long durable) {
        if (answer.protectedByDisk() && answer.decision() instanceof Decision.Accepted(var facts, boolean again))
            must(facts.getLast().stamp().seq() <= durable, "noAnsweredActionCouldBeLost", () -> facts.getLast());
    }

    /** 1 and 2. What comes back is what was decided, from the beginning, and holds everything that was answered. */
    void afterACrashTheWallIsAsItWasLeft(List<Fact> back, List<Fact> decided, long answered, boolean damageWasTold) {
        must(
                back.size() >= answered || damageWasTold,
                "noAnsweredActionIsLostInACrash",
                () -> back.size() + " of " + answered + " answered came back");
        must(back.size() <= decided.size(), "afterACrashTheWallIsAsItWasLeft", () -> "more than was decided");
        for (int at = 0; at < Math.min(back.size(), decided.size()); at++) {
            var came = back.get(at);
            var left = decided.get(at);
            must(came.equals(left), "afterACrashTheWallIsAsItWasLeft", () -> came + " was " + left);
            if (!came.equals(left)) return;
        }
    }

    /** 24. What was answered is found on the disk that the lamp names, after every write that went well. */
    void whatWasAnsweredIsOnTheDiskThatTheLampNames(long answered, long named) {
        must(
                answered <= named,
                "whatWasAnsweredIsOnTheDiskThatTheLampNames",
                () -> answered + " answered, " + named + " under a name");
    }

    /**
     * 25. What the desk says was lost is what was lost: never less than was answered, never more than there was.
     *
     * @param answered how many of those that did not come back were answered
     * @param gone how many did not come back
     */
    void whatIsToldLostIsWhatIsLost(Lost told, long answered, long gone) {
        must(
                told.least() <= gone && told.most() >= answered,
                "whatIsToldLostIsWhatIsLost",
                () -> told + " but " + gone + " are gone, and " + answered + " of them had been answered");
    }

    /**
     * 26. A desk that is back takes up the time where it was left, or where the wall clock stands: a clock that ran
     * ahead once, and was put right, throws no evening forward.
     *
     * @param reached the furthest that the run's line had come since what is known of it
     */
    void nothingIsGuessedForward(Fact back, Instant wall, Instant reached) {
        must(
                !back.at().isAfter(wall) || !back.at().isAfter(reached),
                "nothingIsGuessedForward",
                () -> back + " at " + wall + ", left at " + reached);
    }

    /** 2. However it ended, the desk finds something to go on with. */
    void afterACrashThereIsAWall(Sentence why) {
        must(false, "afterACrashThereIsAWall", why::en);
    }

    /** However often a desk dies of what somebody wrote, soon it comes up without it. */
    void aPoisonousFactDoesNotStopTheNextLife(int deathsOfIt) {
        must(deathsOfIt <= MOST_DEATHS_OF_ONE_FACT, "aPoisonousFactDoesNotStopTheNextLife", () -> deathsOfIt);
    }

    /**
     * 3. A surface shows the committed picture of a state that was published: never a mixture, never an edit nobody
     * committed.
     */
    void theWallShowsOnlyWhatWasCommitted(Showing shown, Showing committed) {
        must(shown.equals(committed), "theWallShowsOnlyWhatWasCommitted", () -> shown + " instead of " + committed);
    }

    /** 3. Black is somebody's explicit wish. */
    void theWallIsBlackOnlyByWish(Showing showing, Over.@Nullable Kind cover, boolean coveredBlack) {
        if (showing.look() instanceof Look.Blank)
            must(cover == Over.Kind.BLANK || coveredBlack, "theWallIsBlackOnlyByWish", () -> showing);
    }

    /** 36. What lies over the pictures lies over no black, no SAFE and no message. */
    void nothingLiesOverWhatCovers(Showing showing, Over.@Nullable Kind cover, boolean told) {
        boolean covers = cover == Over.Kind.BLANK || cover == Over.Kind.SAFE || (cover == null && told);
        must(!covers || showing.overlays().isEmpty(), "nothingLiesOverWhatCovers", () -> showing);
    }

    /** 4. What can be read on a surface is what was committed, letter by letter, in composed letters. */
    void everyLetterOnTheWallWasCommitted(Look look, Set<String> committed) {
        for (var title : Looks.all(look, Look.Title.class))
            for (var line : title.lines())
                must(
                        committed.contains(line.text()) && Normalizer.isNormalized(line.text(), Normalizer.Form.NFC),
                        "everyLetterOnTheWallWasCommitted",
                        line::text);
    }

    /** 5. One press has one effect, also when it comes twice, also across a restart. */
    void aDoubleTapStartsNothingTwice(String id, boolean hadEffectBefore, Decision.Accepted accepted) {
        if (!id.isEmpty() && !accepted.again()) must(!hadEffectBefore, "aDoubleTapStartsNothingTwice", () -> id);
    }

    /** 5. "Accepted" is never said of one wish because another had the same id. */
    void anIdNeverAnswersForAnotherWish(Command first, Command now, Decision decision) {
        if (decision instanceof Decision.Accepted(var facts, boolean again) && again)
            must(
                    meant(first.wish()).equals(meant(now.wish()))
                            && first.sight().who().equals(now.sight().who()),
                    "anIdNeverAnswersForAnotherWish",
                    () -> now.wish() + " was answered by " + facts);
    }

    /** 6. Whoever did not see what is on now, or comes late, changes nothing. */
    void aPressFromAnOldPageChangesNothing(Run before, Command command, Instant at, Decision decision) {
        if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again) return;
        var sight = command.sight();
        var life = covers(command) ? LIFE_OF_A_COVER : LIFE_OF_A_COMMAND;
        boolean inTime = Duration.between(sight.sent(), at).abs().compareTo(life) <= 0;
        boolean epoch = sight.epoch() == before.epoch();
        boolean allowed =
                switch (command.wish()) {
                    case Wish.Go _,
                            Wish.GoAnyway _,
                            Wish.Jump _,
                            Wish.Join _,
                            Wish.Back _,
                            Wish.StepBack _,
                            Wish.Undo _ -> epoch && sight.seen().equals(before.seen());
                    case Wish.Skip _,
                            Wish.Reorder _,
                            Wish.AddPart _,
                            Wish.RemovePart _,
                            Wish.Fit _,
                            Wish.Unfit _,
                            Wish.ApplyDelay _,
                            Wish.Move _ -> epoch && sight.rev() == before.rev();
                    case Wish.Adopt _ ->
                        epoch && sight.rev() == before.rev() && sight.seen().equals(before.seen());
                    case Wish.Cover _, Wish.BlankAnyway _, Wish.Release _, Wish.ShowEmergency _ -> true;
                    case Wish.Open _,
                            Wish.Recover _,
                            Wish.Tick _,
                            Wish.FilmEnded _,
                            Wish.SoundReport _,
                            Wish.FilmLost _,
                            Wish.Report _,
                            Wish.Add _,
                            Wish.Pause _,
                            Wish.ByHand _,
                            Wish.Turn _,
                            Wish.Resume _,
                            Wish.CatchUp _,
                            Wish.Retitle _,
                            Wish.CorrectList _,
                            Wish.Message _,
                            Wish.EndMessage _,
                            Wish.Insert _,
                            Wish.EndEmergency _,
                            Wish.Draw _,
                            Wish.EndDraw _,
                            Wish.Withdraw _,
                            Wish.Note _,
                            Wish.Delay _,
                            Wish.SettleClock _ -> epoch;
                };
        must(allowed && inTime, "aPressFromAnOldPageChangesNothing", () -> command);
    }

    /**
     * 27. A press does nothing that waited for more than two seconds, whatever queue it waited in, by what time it
     * really was. A cover may come late, for a minute.
     *
     * @param lineSet by how much the operator set the run's line meanwhile: by so much a page may be wrong
     * @return whether a cover came late, and was done
     */
    boolean aPressThatIsLateStartsNothing(Command command, long age, Duration lineSet, Decision decision) {
        if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again) return false;
        boolean covers = covers(command);
        var longest = covers ? LIFE_OF_A_COVER : LIFE_OF_A_COMMAND;
        must(
                age / World.MILLI <= longest.plus(lineSet).toMillis(),
                "aPressThatIsLateStartsNothing",
                () -> age / World.MILLI + " ms: " + command);
        return covers && age / World.MILLI > LIFE_OF_A_COMMAND.toMillis();
    }

    /** A BLANK that was pressed twice over something solemn is still that BLANK. */
    static Wish meant(Wish wish) {
        return wish instanceof Wish.BlankAnyway(var surfaces) ? new Wish.Cover(surfaces, Over.Kind.BLANK) : wish;
    }

    private static boolean covers(Command command) {
        return command.wish() instanceof Wish.Cover
                || command.wish() instanceof Wish.BlankAnyway
                || command.wish() instanceof Wish.ShowEmergency;
    }

    /** 6. A refusal says why, in both languages, and changes nothing. */
    void aRefusalIsASentence(Run before, Run after, Decision decision) {
        if (!(decision instanceof Decision.Refused(var because))) return;
        must(
                before.seq() == after.seq()
                        && !because.vi().isBlank()
                        && !because.en().isBlank(),
                "aRefusalIsASentence",
                () -> because);
    }

    /** 7. What is live changes by an accepted command, or because it is due now; never by itself and never late. */
    void nothingStartsUnasked(Came came, Command command) {
        boolean byHand = !command.sight().id().isEmpty() || command.wish() instanceof Wish.FilmEnded;
        for (int at = 0; at < came.facts().size(); at++) {
            var fact = came.facts().get(at);
            var run = came.before(at);
            boolean starts = fact.deed() instanceof Deed.CueStarted || fact.deed() instanceof Deed.SegmentStarted;
            if (starts && !byHand && !opens(run, came.facts(), fact)) {
                var due = run.nextDue();
                boolean isDue = due != null
                        && !due.isAfter(fact.at())
                        && Duration.between(due, fact.at()).compareTo(FORGIVEN) <= 0;
                must(isDue, "nothingStartsUnasked", () -> fact + ", due " + due);
            }
        }
    }

    /** 8. Every fact stands where the steady clock says, whatever somebody does to the wall clock. */
    void aClockThatIsSetMovesNothing(Fact fact, Instant line) {
        must(fact.at().equals(line), "aClockThatIsSetMovesNothing", () -> fact + " at " + line);
    }

    /** 33. A wrong clock that is set right moves no picture: a film, a crawl, a page is as far as it was. */
    void aClockThatIsSetMovesNoPicture(Run before, Run after, Fact fact) {
        if (!(fact.deed() instanceof Deed.ClockSettled(var by, var slept)) || slept) return;
        var now = fact.at();
        for (var surface : Programme.SURFACES) {
            var was = before.showing(surface);
            var is = after.showing(surface);
            if (was.look() instanceof Look.Blank) continue;
            must(
                    shifted(was, by).samePicture(is)
                            && was.since().plus(by).equals(is.since())
                            && was.run(now.minus(by)).equals(is.run(now)),
                    "aClockThatIsSetMovesNoPicture",
                    () -> is + " was " + was + " before " + fact);
        }
    }

    /** 9. After a crash nothing is run through: of all that fell due meanwhile at most one thing starts. */
    void afterACrashAtMostOneCueStarts(Run before, Command command, List<Fact> facts) {
        if (!(command.wish() instanceof Wish.Recover)) return;
        int overdue = 0;
        var run = before;
        for (var fact : facts) {
            var due = run.nextDue();
            boolean starts = fact.deed() instanceof Deed.CueStarted || fact.deed() instanceof Deed.SegmentStarted;
            if (starts && !opens(run, facts, fact) && (due == null || due.isBefore(fact.at()))) overdue++;
            run = run.after(fact);
        }
        must(overdue <= 1, "afterACrashAtMostOneCueStarts", () -> facts);
    }

    /**
     * What a part does as it begins is not overdue, whatever else is: it begins now. Only a time of day in it may
     * have passed.
     */
    private static boolean opens(Run run, List<Fact> facts, Fact fact) {
        var live = run.live();
        if (live == null || !(fact.deed() instanceof Deed.CueStarted cue)) return false;
        boolean begun = facts.subList(0, facts.indexOf(fact)).stream()
                .anyMatch(one -> one.deed() instanceof Deed.SegmentStarted);
        return begun && !(live.cues().get(cue.cue()).trigger() instanceof Trigger.At);
    }

    /** 10. Whoever may only look changes nothing, and an editor changes words and nothing else. */
    void nobodyActsBeyondTheirRights(Role role, Command command, Reply answer) {
        boolean words = command.wish() instanceof Wish.Retitle
                || command.wish() instanceof Wish.CorrectList
                || command.wish() instanceof Wish.Message
                || command.wish() instanceof Wish.EndMessage
                || command.wish() instanceof Wish.Note;
        boolean may = role == Role.OPERATOR || role == Role.HOUSE || (role == Role.EDITOR && words);
        must(may || !answer.accepted(), "nobodyActsBeyondTheirRights", () -> role + " " + command);
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

    /** 21. … and the rows of a list, if nothing else has been said of it since. */
    void undoBringsBackTheList(Deed.ListCorrected edit, Run then, Run before, Run after) {
        boolean alone = before.lookRev(edit.look()) == then.lookRev(edit.look()) + 1;
        must(
                !alone || Objects.equals(after.look(edit.look()), then.look(edit.look())),
                "undoBringsBackTheList",
                () -> after.look(edit.look()));
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

    /** 32. GO does what its button said: whoever looked before the plan was another one is not heard. */
    void goGoesWhereItSaid(Command command, boolean isOfTheOldPlan) {
        boolean steps = command.wish() instanceof Wish.Go || command.wish() instanceof Wish.GoAnyway;
        must(!steps || !isOfTheOldPlan, "goGoesWhereItSaid", () -> command);
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

    /** 13. HOLD and BLANK are heard in every state; only a BLANK over something solemn is asked about first. */
    void holdAndBlankAreAlwaysHeard(Command command, Role role, Run before, Moment now, Decision decision) {
        if (!(command.wish() instanceof Wish.Cover(var surfaces, var _)) || role != Role.OPERATOR || !before.opened())
            return;
        boolean inTime =
                Duration.between(command.sight().sent(), before.at(now)).abs().compareTo(LIFE_OF_A_COVER) <= 0;
        boolean asked = before.solemn(before.at(now)) != null
                && command.wish().equals(new Wish.Cover(surfaces, Over.Kind.BLANK));
        if (inTime && !asked) must(decision instanceof Decision.Accepted, "holdAndBlankAreAlwaysHeard", () -> decision);
    }

    /** 13. … and done within a tenth of a second, whatever the disk does. */
    void holdAndBlankAreDoneAtOnce(long took) {
        must(took <= COVER_WITHIN, "holdAndBlankAreDoneAtOnce", () -> took / World.MILLI + " ms");
    }

    /** 14. A client that never reads, and a disk that never answers, cost so much and no more. */
    void nobodyEatsTheMemory(int messagesForOneClient, int answersWaiting) {
        must(
                messagesForOneClient <= 1 && answersWaiting <= 5_000,
                "nobodyEatsTheMemory",
                () -> messagesForOneClient + ", " + answersWaiting);
    }

    /** 15. The numbers of facts only grow. */
    void numbersOnlyGrow(long seq, long before) {
        must(seq >= before, "numbersOnlyGrow", () -> seq + " after " + before);
    }

    /** 15. No start deletes the only copy of anything. */
    void theOnlyCopyIsNeverDeleted(String name, boolean isElsewhere) {
        must(isElsewhere, "theOnlyCopyIsNeverDeleted", () -> name);
    }

    /** 16. A file that failed once is never written again, so nothing is answered on it. */
    void aFileThatFailedIsNeverTrustedAgain(String name) {
        must(false, "aFileThatFailedIsNeverTrustedAgain", () -> name);
    }

    /** 17. A panel shows the desk as it was at the number it states, or says that it is stale. */
    void aPanelIsRightOrSaysItIsStale(boolean saysStale, boolean equal, boolean recent) {
        must(
                saysStale || (equal && recent),
                "aPanelIsRightOrSaysItIsStale",
                () -> "recent " + recent + ", equal " + equal);
    }

    /** 18. What is on the wall follows from the journal alone. */
    void theJournalExplainsTheWall(List<Showing> shown, List<Showing> replayed) {
        must(shown.equals(replayed), "theJournalExplainsTheWall", () -> shown + " but the facts say " + replayed);
    }

    /** 21. What is heard is what walking here would have given, and it goes on where it is. */
    void theHallHearsWhatTheShowSays(List<Sounding> heard, List<Sounding> should) {
        must(heard.equals(should), "theHallHearsWhatTheShowSays", () -> heard + " instead of " + should);
    }

    /** 30. A film is where it should be by now, whoever died meanwhile; reckoned apart from who shows it. */
    void aFilmIsWhereTheFactsSay(
            SurfaceName surface, String file, Duration run, @Nullable String should, @Nullable Duration where) {
        must(
                file.equals(should) && run.equals(where),
                "aFilmIsWhereTheFactsSay",
                () -> surface + " shows " + file + " at " + run + " instead of " + should + " at " + where);
    }

    /** 31. Nobody sees a film jump back, unless somebody has set it, or something led elsewhere. */
    void aFilmNeverGoesBackByItself(SurfaceName surface, Duration before, Duration run) {
        must(
                run.compareTo(before) >= 0,
                "aFilmNeverGoesBackByItself",
                () -> surface + " was at " + before + " and is at " + run);
    }

    /**
     * 32. What has run out, or could not be shown any more, does not begin again by itself.
     *
     * @param over what is over on that surface, and was not touched since
     */
    void aFilmThatIsOverStartsNoMore(SurfaceName surface, String file, Duration run, @Nullable FilmOver over) {
        boolean again = over != null && over.file().equals(file) && (over.gone() || run.compareTo(over.least()) < 0);
        must(!again, "aFilmThatIsOverStartsNoMore", () -> surface + " shows " + file + " at " + run + ": " + over);
    }

    /**
     * 28. What is solemn is heard to its end, and nothing is begun meanwhile, unless a person insists: neither a GO nor
     * the clock does it.
     */
    void whatIsSolemnIsNeverCutByACue(Came came, Command command) {
        boolean isPlain = command.wish() instanceof Wish.Go
                || command.wish() instanceof Wish.Tick
                || command.wish() instanceof Wish.FilmEnded;
        if (!isPlain) return;
        for (int at = 0; at < came.facts().size(); at++) {
            var fact = came.facts().get(at);
            var run = came.before(at);
            var said = run.hearsay();
            // What an emergency keeps silent nobody waits for; it runs on.
            var solemn = run.heard().stream()
                    .filter(sound -> sound.tune().solemn() && !Expected.isOver(sound, fact.at()))
                    .filter(sound -> !isSilent(said, sound))
                    .toList();
            boolean starts = fact.deed() instanceof Deed.CueStarted || fact.deed() instanceof Deed.SegmentStarted;
            must(solemn.isEmpty() || !starts, "whatIsSolemnIsNeverCutByACue", () -> fact + " over " + solemn);
            var heard = came.runs().get(at).sounds();
            must(heard.containsAll(solemn), "whatIsSolemnIsNeverCutByACue", () -> fact + " cut " + solemn);
        }
    }

    private static boolean isSilent(Hearsay said, Sounding sound) {
        var one = said.of(sound);
        return one != null && one.became() == Heard.SILENT;
    }

    /**
     * 29. What was stopped is not wanted, but for as long as it takes to go out.
     *
     * @param stopped what was, and was not brought back by undoing
     */
    void whatWasStoppedIsNotWanted(List<Sounding> wanted, Set<Sounding> stopped) {
        for (var sound : wanted) must(!stopped.contains(sound), "whatWasStoppedIsNotWanted", () -> sound);
    }

    /** 21. A device is what it was told last, whatever way led here. */
    void noDeviceIsLeftAsItWas(Map<String, DeviceState> devices, Map<String, DeviceState> should) {
        must(devices.equals(should), "noDeviceIsLeftAsItWas", () -> devices + " instead of " + should);
    }

    /**
     * 22. Undo brings back the pictures, sounds, devices and times of before a step, exactly; what lies over them
     * stays.
     *
     * @param over the sounds that are at their end since then: nobody hears them again
     */
    void undoBringsBackWhatWas(Run then, Run after, Predicate<Sounding> over) {
        var sounds = then.sounds().stream().filter(over.negate()).toList();
        must(
                after.sounds().equals(sounds) && after.devices().equals(then.devices()),
                "undoBringsBackWhatWas",
                () -> after.sounds() + " " + after.devices() + " instead of " + sounds + " " + then.devices());
        must(
                Objects.equals(noteless(after.live()), noteless(then.live())) || after.rev() != then.rev(),
                "undoBringsBackWhatWas",
                () -> after.live() + " instead of " + then.live());
        // Where the agenda was edited since, times and the words that tell them are other ones.
        if (after.rev() != then.rev() || !after.announced().equals(then.announced())) return;
        must(
                Objects.equals(after.clock(), then.clock()),
                "undoBringsBackWhatWas",
                () -> after.clock() + " instead of " + then.clock());
        for (var surface : Programme.SURFACES) {
            boolean bare = isBare(then, surface) && isBare(after, surface) && !isSungOut(then, surface, over);
            must(
                    !bare || isSame(undrawn(after.showing(surface)), undrawn(then.showing(surface))),
                    "undoBringsBackWhatWas",
                    () -> after.showing(surface) + " instead of " + then.showing(surface));
        }
    }

    /** The words of a song whose sound is over since are over with it. */
    private static boolean isSungOut(Run then, SurfaceName surface, Predicate<Sounding> over) {
        return then.showing(surface).look() instanceof Look.Lyrics song
                && then.sounds().stream()
                        .anyMatch(sound -> sound.name().equals(song.with()) && over.test(sound));
    }

    /** 22. A part that was moved is where it was, and all others with it; sounds and pictures were never moved. */
    void undoBringsBackTheOrder(Run then, Run after) {
        var was = then.show().segments().stream().map(Segment::id).toList();
        var is = after.show().segments().stream().map(Segment::id).toList();
        boolean alike = new HashSet<>(was).equals(new HashSet<>(is));
        must(!alike || was.equals(is), "undoBringsBackTheOrder", () -> is + " instead of " + was);
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

    /** A note that somebody wrote meanwhile is nobody's press, and stays. */
    private static @Nullable Segment noteless(@Nullable Segment segment) {
        return segment == null ? null : new SegmentField.ForPosts(Notes.NONE).on(segment);
    }

    static boolean isBare(Run run, SurfaceName surface) {
        return run.cover(surface) == null
                && run.message(surface) == null
                && run.laid(surface) == null
                && run.alarm() == null;
    }

    /** Without what was drawn by lot: an audience has seen that, and nothing takes it back. */
    private static Showing undrawn(Showing showing) {
        return showing.of(Looks.each(showing.look(), look -> look instanceof Look.Draw draw ? draw.with(null) : look));
    }

    /** The same with a draw as long ago as it was. */
    private static Showing shifted(Showing showing, Duration by) {
        return showing.of(Looks.shifted(showing.look(), by));
    }

    /** It may come in otherwise: as that went which lay over it. What goes from over it is gone soon. */
    private static boolean isSame(Showing one, Showing other) {
        return one.entering(other.entrance()).settled().equals(other.settled());
    }

    /** 34. What nobody planned leaves no trace: where it is gone a surface shows what it would show without it. */
    void whatLiesUnderAnInsertComesBack(Command command, Run run, Run without) {
        if (command.wish() instanceof Wish.Withdraw(var surfaces))
            for (var surface : surfaces)
                must(run.laid(surface) == null, "whatLiesUnderAnInsertComesBack", () -> surface + ": " + command);
        for (var surface : Programme.SURFACES) {
            // HOLD keeps what was seen when it was pressed.
            if (run.laid(surface) != null || run.cover(surface) == Over.Kind.HOLD) continue;
            must(
                    isSame(run.showing(surface), without.showing(surface)),
                    "whatLiesUnderAnInsertComesBack",
                    () -> run.showing(surface) + " instead of " + without.showing(surface));
        }
    }

    /** 36. An emergency text is read on all of its surfaces at once, but where somebody has made one black since. */
    void anEmergencyIsSeenEverywhereAtOnce(Came came) {
        for (int at = 0; at < came.facts().size(); at++) {
            if (!(came.facts().get(at).deed() instanceof Deed.EmergencyShown up)) continue;
            var run = came.runs().get(at);
            for (var surface : up.surfaces())
                must(
                        run.showing(surface).look().equals(up.look()),
                        "anEmergencyIsSeenEverywhereAtOnce",
                        () -> surface + " after " + up);
        }
        var after = came.after();
        var alarm = after.alarm();
        if (alarm == null) return;
        for (var surface : Programme.SURFACES) {
            var over = after.cover(surface);
            boolean black = over == Over.Kind.BLANK || over == Over.Kind.SAFE;
            must(
                    black
                            || !alarm.surfaces().contains(surface)
                            || after.showing(surface).look().equals(alarm.look()),
                    "anEmergencyIsSeenEverywhereAtOnce",
                    () -> after.showing(surface) + " instead of " + alarm);
        }
    }

    /** 36. … it is the one that was asked for, with its words, wherever the show says. */
    void anEmergencyIsTheOneThatWasAsked(Run before, Command command, List<Fact> facts) {
        if (!(command.wish() instanceof Wish.ShowEmergency(var name))) return;
        var ready = before.show().emergency(name);
        must(
                ready != null
                        && facts.getFirst()
                                .deed()
                                .equals(new Deed.EmergencyShown(
                                        name, ready.on(before.show().surfaces()), ready.look(), ready.silence())),
                "anEmergencyIsTheOneThatWasAsked",
                () -> facts.getFirst() + " for " + command);
    }

    /** 36. … and leaves no trace: gone, every surface shows, and everybody hears, what would be there without it. */
    void anEmergencyLeavesNoTrace(Command command, Run run, Run calm, Instant now) {
        must(
                run.alarm() == null || !(command.wish() instanceof Wish.EndEmergency),
                "anEmergencyLeavesNoTrace",
                () -> run.alarm() + " after " + command);
        if (run.alarm() != null) return;
        for (var surface : Programme.SURFACES)
            must(
                    run.showing(surface).equals(calm.showing(surface)),
                    "anEmergencyLeavesNoTrace",
                    () -> run.showing(surface) + " instead of " + calm.showing(surface));
        // What is over goes with the next fact, and the other evening has fewer of them.
        var heard = heard(run, now);
        var would = heard(calm, now);
        must(heard.equals(would), "anEmergencyLeavesNoTrace", () -> heard + " instead of " + would);
    }

    /**
     * 37. Who is drawn stands in the list, was not drawn before, and is who the seed says, all of which is written down
     * before it turns.
     *
     * @param left who has not been drawn yet
     */
    void aDrawIsWhatItsSeedSays(
            Deed.DrawBegun begun, List<Look.RosterRow> names, List<Look.RosterRow> left, Look.@Nullable Spin spin) {
        must(
                spin != null
                        && names.contains(spin.winner())
                        && left.contains(spin.winner())
                        && begun.left() == left.size()
                        && begun.list().equals(Lots.hash(left))
                        && Lots.winner(begun.seed(), left).equals(spin.winner()),
                "aDrawIsWhatItsSeedSays",
                () -> begun + " came to " + spin + " out of " + left);
    }

    /** 37. … and is who the hall reads. */
    void whoIsReadIsWhoWasDrawn(Look.RosterRow read, Look.@Nullable RosterRow drawn, Fact fact) {
        must(read.equals(drawn), "whoIsReadIsWhoWasDrawn", () -> fact + " instead of " + drawn);
    }

    /** 37. … before the eyes of somebody. */
    void nobodyIsDrawnUnseen(boolean seen, Fact fact) {
        must(seen, "nobodyIsDrawnUnseen", () -> fact);
    }

    private static List<Sounding> heard(Run run, Instant now) {
        return run.heard().stream()
                .filter(sound -> !Expected.isOver(sound, now))
                .toList();
    }

    /** 22. … and what was inserted, or had been, before somebody inserted or took away something else. */
    void undoBringsBackWhatWasInserted(Run then, Run after) {
        for (var surface : Programme.SURFACES) {
            var was = then.laid(surface);
            var is = after.laid(surface);
            must(
                    Objects.equals(was, is),
                    "undoBringsBackWhatWasInserted",
                    () -> surface + " has " + is + " instead of " + was);
        }
    }

    /** 22. … and the words of before a correction. */
    void undoBringsBackTheWords(String look, Run then, Run after) {
        must(Objects.equals(after.look(look), then.look(look)), "undoBringsBackTheWords", () -> after.look(look));
    }

    /** 22. … and the plan of before it was taken from its file. */
    void undoBringsBackThePlan(Run then, Run after) {
        must(
                after.show().equals(then.show()) && after.looks().equals(then.looks()),
                "undoBringsBackThePlan",
                () -> after.show() + " instead of " + then.show());
    }

    /** 34. One step back goes over the last step, and is taken again from there: never two at once. */
    void aStepBackIsOneStep(long stepped, long last) {
        must(stepped == last, "aStepBackIsOneStep", () -> stepped + " instead of " + last);
    }

    /** 34. After a step back the audience sees what it saw before that step, to the look and the page. */
    void aStepBackShowsWhatWasBefore(SurfaceName surface, Showing then, Showing after) {
        must(
                undrawn(after).samePicture(undrawn(then)),
                "aStepBackShowsWhatWasBefore",
                () -> surface + ": " + after + " instead of " + then);
    }

    /** 34. … and a film goes on where it was left. */
    void aFilmGoesOnWhereItWasLeft(SurfaceName surface, Duration left, Duration goesOn) {
        must(left.equals(goesOn), "aFilmGoesOnWhereItWasLeft", () -> surface + ": " + goesOn + " instead of " + left);
    }

    /** 35. A step back, and one that is taken again, is pictures alone: nothing is sent, heard or told once more. */
    void aStepBackSendsNothing(Run before, Run after, Instant now) {
        var sounds = before.sounds().stream()
                .filter(sound -> !Expected.isOver(sound, now))
                .toList();
        must(
                after.sounds().equals(sounds)
                        && after.devices().equals(before.devices())
                        && after.underway().equals(before.underway()),
                "aStepBackSendsNothing",
                () -> after.sounds() + " " + after.devices() + " instead of " + before.sounds() + " "
                        + before.devices());
    }

    /** 35. … and no cue of a person is run through once more. */
    void aStepBackStartsNothing(Fact fact, boolean withAStep) {
        must(!withAStep, "aStepBackStartsNothing", () -> fact);
    }

    /** 19. Nobody is shown a negative time without the mark of over time. */
    void aSpeakerIsToldOfOvertime(Timing timing) {
        var left = timing.remaining();
        if (left != null && left.isNegative())
            must(timing.phase() == Phase.OVERTIME, "aSpeakerIsToldOfOvertime", () -> timing.phase());
    }

    /** 20. What a player takes for shown is shown. */
    void aFailedSendIsNotTakenForShown(@Nullable Object believed, @Nullable Object shown) {
        must(
                Objects.equals(believed, shown),
                "aFailedSendIsNotTakenForShown",
                () -> believed + " but it shows " + shown);
    }

    /** 20, and the second half of every evening: without faults all is well within ten seconds. */
    void withoutFaultsAllIsWellWithinTenSeconds(Map<String, Boolean> green) {
        var red = new HashMap<>(green);
        red.values().removeIf(isGreen -> isGreen);
        must(red.isEmpty(), "withoutFaultsAllIsWellWithinTenSeconds", () -> new java.util.TreeSet<>(red.keySet()));
    }

    /**
     * 21. A wish of a person shows the pictures of where it leads, whatever the clock has overdue: the opening of the
     * part is there, and after a jump every surface shows what the walk to there shows.
     *
     * @return whether a part was led to
     */
    boolean aWishShowsWhereItLeads(Came came) {
        var facts = came.facts();
        var walked = Walked.fromHere();
        var started = new HashSet<Integer>();
        boolean led = false;
        for (int at = 0; at < facts.size(); at++) {
            var fact = facts.get(at);
            var run = came.runs().get(at);
            if (fact.deed() instanceof Deed.SegmentStarted start) {
                boolean jump = start.how() == Deed.Start.JUMP || start.how() == Deed.Start.BACK;
                led |= jump || start.how() == Deed.Start.GO;
                if (jump) walked = Walked.before(run);
                started.clear();
            } else if (fact.deed() instanceof Deed.CueStarted cue) {
                walked.over(
                        Objects.requireNonNull(run.live()).cues().get(cue.cue()).changes());
                started.add(cue.cue());
            }
        }
        var run = came.after();
        var live = run.live();
        if (!led || live == null) return false;
        for (int cue = 0; cue < live.cues().size(); cue++) {
            boolean opens = live.cues().get(cue).trigger() instanceof Trigger.FromStart(var after) && after.isZero();
            if (!opens) continue;
            must(started.contains(cue), "aWishShowsWhereItLeads", () -> live.id() + " without its opening: " + facts);
        }
        for (var surface : Programme.SURFACES) {
            var look = walked.look(run, surface, facts.getLast().at());
            var shown = run.showing(surface).look();
            boolean covered = !isBare(run, surface);
            if (look != null && !covered)
                must(
                        look.equals(shown),
                        "aWishShowsWhereItLeads",
                        () -> surface + " shows " + shown + " instead of " + look + ": " + facts);
            if (walked.knowsOver(surface) && !covered)
                isOver(run.showing(surface), walked.overlay(surface).map(run.looks()::get));
        }
        return true;
    }

    private void isOver(Showing showing, Optional<Look> over) {
        var shown = showing.settled().overlays().stream().map(Overlay::look).findFirst();
        must(over.equals(shown), "aWishShowsWhereItLeads", () -> shown + " lies over it instead of " + over);
    }

    /**
     * 22. A part that begins by itself begins when it was expected to: if nobody does anything from now on.
     *
     * @return whether one began
     */
    boolean whatBeginsByItselfBeginsWhenItWasExpected(Run run, Judge judge, Moment now) {
        var overdue = run.nextDue();
        boolean settled = run.opened() && !run.paused() && run.clockJump().isZero();
        if (!settled || overdue == null || !overdue.isAfter(run.at(now))) return false;
        var rows = Timing.of(run, run.at(now)).rows();
        var ahead = run;
        var then = now;
        boolean began = false;
        // An announced delay is told anew from each part on, so it says only when the next one begins.
        boolean far = run.announced().isZero();
        for (var due = ahead.nextDue(); due != null && (far || !began); due = ahead.nextDue()) {
            var wait = Duration.between(ahead.at(then), due);
            if (!wait.isNegative()) then = then.plus(wait);
            var tick = new Command(new Sight("", "", ahead.epoch(), ahead.seen(), ahead.rev(), due), new Wish.Tick());
            var decision = judge.decide(ahead, tick, then);
            if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || facts.isEmpty()) break;
            for (var fact : facts) {
                ahead = ahead.after(fact);
                if (!(fact.deed() instanceof Deed.SegmentStarted start)) continue;
                began = true;
                var expected = rows.get(run.show().indexOf(start.segment())).expectedStart();
                must(
                        expected.equals(fact.at()),
                        "whatBeginsByItselfBeginsWhenItWasExpected",
                        () -> start.segment() + " was expected at " + expected + " and begins at " + fact.at());
            }
        }
        return began;
    }
}
