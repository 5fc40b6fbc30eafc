package khaimac.evenings;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import khaimac.clock.Moment;
import khaimac.cue.Trigger;
import khaimac.desk.Judge;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Hearsay;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.scene.Counting;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Overlay;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;

/** What begins: because somebody asked or it is due, over nothing solemn, and with its own pictures. */
final class OnStart extends Claims {
    private static final Duration FORGIVEN = Duration.ofSeconds(5);

    OnStart(Complaints complaints) {
        super(complaints);
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
            boolean covered = !Alike.isBare(run, surface);
            if (look != null && !covered)
                must(
                        Counting.arrived(look).equals(Counting.arrived(shown)),
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
