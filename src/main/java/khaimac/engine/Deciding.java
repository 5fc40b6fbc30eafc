package khaimac.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaimac.calendar.DateWords;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.LookRules;
import khaimac.scene.Looks;
import khaimac.scene.Lots;
import khaimac.scene.PageText;
import khaimac.scene.SurfaceName;
import khaimac.show.RosterEdits;
import khaimac.show.Segment;
import khaimac.show.ShowEdit;
import org.jspecify.annotations.Nullable;

/**
 * One decision: from a wish, as things stand, to facts or a sentence. Whatever falls due by it is decided along with
 * it.
 */
final class Deciding {
    /** A day that is further away is a slip of the finger. */
    private static final long MOST_DAYS = 3_660;

    /** Changes of a list in one press; what is more is another list. */
    private static final int MOST_ROWS = 200;

    private final Command command;
    private final Moment moment;
    private final List<Fact> facts = new ArrayList<>();

    /** On the run's time line; a fact that lays the line anew also says where now is on it. */
    private Instant now;

    private Run run;

    Deciding(Run run, Command command, Moment moment) {
        this.run = run;
        this.command = command;
        this.moment = moment;
        this.now = run.opened() ? run.at(moment) : moment.wall();
    }

    Decision decision() {
        return decision(true);
    }

    /** What was wished, and nothing that falls due along with it. */
    Decision alone() {
        return decision(false);
    }

    private Decision decision(boolean withWhatIsDue) {
        var before = run.ledger().answers().to(command.sight().id());
        if (!before.isEmpty())
            return SameWish.is(command, before.getFirst())
                    ? new Decision.Accepted(before, true)
                    : new Decision.Refused(Refusals.ID_OF_ANOTHER);
        var refusal = Admission.check(run, command, now);
        if (refusal == null) refusal = decide();
        if (refusal != null) return new Decision.Refused(refusal);
        if (withWhatIsDue && run.opened()) new Passing(this).whatIsDue();
        return new Decision.Accepted(List.copyOf(facts), false);
    }

    Run run() {
        return run;
    }

    Instant now() {
        return now;
    }

    /** Whether this decision has put a part or a cue on. */
    boolean hasBegunSomething() {
        return facts.stream()
                .map(Fact::deed)
                .anyMatch(deed -> deed instanceof Deed.SegmentStarted || deed instanceof Deed.CueStarted);
    }

    /** Writes one more fact of this decision, and goes on from there. */
    void happens(Deed deed) {
        happens(now, deed);
    }

    private void happens(Instant at, Deed deed) {
        var sight = command.sight();
        var fact = new Fact(new Stamp(run.seq() + 1, at, sight.id(), sight.who()), deed);
        facts.add(fact);
        run = run.after(fact);
        now = at;
    }

    /** @return why not; null when the facts are written */
    private @Nullable Sentence decide() {
        return switch (command.wish()) {
            case Wish.Open open -> open(open);
            case Wish.Recover back -> recover(back);
            case Wish.Tick ignored -> {
                clock();
                yield null;
            }
            case Wish.Go(var seed) -> go(false, seed);
            case Wish.GoAnyway ignored -> go(true, null);
            case Wish.Move move -> move(move.day());
            case Wish.Join join -> join(join.segment());
            case Wish.Jump jump -> jump(jump.segment());
            case Wish.Back ignored -> back();
            case Wish.StepBack(long step) -> stepBack(step);
            case Wish.Add add -> add(add.by());
            case Wish.Pause ignored -> pause(true);
            case Wish.Resume ignored -> pause(false);
            case Wish.Skip skip -> skip(skip.segment(), skip.skip());
            case Wish.Note note -> note(note);
            case Wish.Reorder order -> reorder(order);
            case Wish.AddPart part -> addPart(part);
            case Wish.RemovePart(var segment) -> removePart(segment);
            case Wish.Cover cover -> {
                var solemn = cover.kind() == Over.Kind.BLANK ? run.solemn(now) : null;
                yield solemn == null ? cover(cover.surfaces(), cover.kind()) : Refusals.blankOverSolemn(solemn.name());
            }
            case Wish.BlankAnyway(var surfaces) -> cover(surfaces, Over.Kind.BLANK);
            case Wish.Release release -> {
                var unknown = unknown(release.surfaces());
                if (unknown == null) release(release.surfaces());
                yield unknown;
            }
            case Wish.Retitle retitle -> retitle(retitle);
            case Wish.CorrectList list -> correctList(list);
            case Wish.Message message -> message(message);
            case Wish.ByHand hand -> byHand(hand.change());
            case Wish.Turn(var turn) -> {
                var slides = run.slides();
                yield slides == null ? Refusals.NO_SLIDES : byHand(new Change.Page(slides.surface(), turn));
            }
            case Wish.EndMessage end -> {
                var unknown = unknown(Set.of(end.surface()));
                if (unknown == null) happens(new Deed.MessageEnded(end.surface()));
                yield unknown;
            }
            case Wish.Insert(var surfaces, var what) -> insert(surfaces, what);
            case Wish.Withdraw(var surfaces) -> {
                var unknown = unknown(surfaces);
                if (unknown != null) yield unknown;
                if (inserted(surfaces).isEmpty()) yield Refusals.NOTHING_INSERTED;
                happens(new Deed.Withdrawn(inserted(surfaces)));
                yield null;
            }
            case Wish.ShowEmergency(var name) -> emergency(name);
            case Wish.Draw(var file, var seed) -> draw(file, seed);
            case Wish.EndDraw(var file) -> endDraw(file);
            case Wish.EndEmergency _ -> {
                var alarm = run.stage().alarm();
                if (alarm == null) yield Refusals.NO_EMERGENCY;
                happens(new Deed.EmergencyEnded(alarm.name()));
                yield null;
            }
            case Wish.Delay delay -> {
                happens(new Deed.DelayAnnounced(delay.announced()));
                yield null;
            }
            case Wish.ApplyDelay ignored -> {
                var delay = run.edition().announced();
                if (delay.isZero()) yield Refusals.NO_DELAY;
                happens(new Deed.DelayApplied(delay));
                yield null;
            }
            case Wish.Fit fit -> fit(fit);
            case Wish.Unfit ignored -> unfit();
            case Wish.FilmEnded film -> filmEnded(film);
            case Wish.SoundReport report -> soundReport(report);
            case Wish.FilmLost film -> filmLost(film);
            case Wish.Report(long cue, int part, var send, var became, var answer) -> {
                happens(new Deed.Sent(cue, part, send, became, answer));
                yield null;
            }
            case Wish.Adopt adopt -> adopt(adopt);
            case Wish.Undo(long fact) -> undo(fact);
            case Wish.CatchUp ignored -> {
                if (run.missed().isEmpty()) yield Refusals.NOTHING_MISSED;
                var missed = Unattended.all(run, now);
                happens(new Deed.CaughtUp(missed));
                yield null;
            }
            case Wish.SettleClock settle -> settle(settle.slept());
        };
    }

    private @Nullable Sentence open(Wish.Open open) {
        if (run.opened()) return Refusals.ALREADY_OPEN;
        var line = Timeline.from(moment);
        happens(new Deed.Opened(open.showHash(), open.mode(), 1, line.origin(), open.copies()));
        return null;
    }

    /**
     * A new process has a new steady clock, so the line is laid along the wall clock again. A wall clock that stands
     * before the last that is known was set back meanwhile: the line goes on from there, and the jump is asked about.
     */
    private @Nullable Sentence recover(Wish.Recover back) {
        var life = back.lastLife();
        var fact = run.ledger().last();
        var last = life != null && life.isAfter(fact) ? life : fact;
        var line = Timeline.from(moment);
        if (moment.wall().isBefore(last)) line = new Timeline(last.minus(moment.steady()), Duration.ZERO);
        var origin = line.origin();
        var at = line.at(moment);
        var underway = run.underway().all();
        happens(at, new Deed.Recovered(run.epoch() + 1, origin, Duration.between(last, at), back.leftOut()));
        // Whoever carried them died with the desk. Nobody can know more, and a message twice may do harm.
        for (var one : underway)
            happens(at, new Deed.Sent(one.cue(), one.part(), one.send(), Became.UNKNOWN, Sentence.NONE));
        return null;
    }

    /** Marks a wall clock that has parted from the run's line, or come back to it. */
    private void clock() {
        var ahead = run.timeline().ahead(moment);
        var change = ahead.minus(run.timeline().jump()).abs();
        if (change.compareTo(Timeline.TOLERANCE) <= 0) return;
        var by = ahead.abs().compareTo(Timeline.TOLERANCE) <= 0 ? Duration.ZERO : ahead;
        if (!by.equals(run.timeline().jump())) happens(new Deed.ClockJumped(by));
    }

    private @Nullable Sentence draw(String file, @Nullable String seed) {
        var refusal = Draws.refusal(run.stage(), run.edition(), seen(), file, now);
        if (refusal != null) return refusal;
        if (seed == null || !Lots.isSeed(seed)) return Refusals.NO_SEED;
        happens(Draws.begun(run.stage(), run.edition(), file, seed));
        return null;
    }

    private @Nullable Sentence endDraw(String file) {
        var spin = run.stage().drawn(file).spin();
        if (spin == null || spin.stopped() != null) return Refusals.NO_DRAW_TURNS;
        var unseen = Draws.unseen(run.stage(), seen(), file);
        if (unseen != null) return unseen;
        happens(new Deed.DrawEnded(file, spin.winner()));
        return null;
    }

    /** What audiences have before their eyes: the show itself, with nothing over it. */
    private List<Look> seen() {
        return run.show().surfaces().stream()
                .filter(surface -> run.cover(surface) == null && run.stage().alarm(surface) == null)
                .map(surface -> run.showing(surface).look())
                .toList();
    }

    /** @param anyway whoever was asked goes on, past a reel that nobody has turned; never past one that turns */
    private @Nullable Sentence go(boolean anyway, @Nullable String seed) {
        if (!anyway && Draws.rests(run.stage(), now)) return Refusals.DRAW_RESTS;
        return switch (anyway ? Next.pastDraw(run) : run.next()) {
            case Next.TurnReel(var file) -> draw(file, seed);
            case Next.StopReel(var file) -> anyway ? Refusals.DRAW_TURNS : endDraw(file);
            case Next next -> goOn(next, anyway);
        };
    }

    private @Nullable Sentence goOn(Next next, boolean anyway) {
        var solemn = run.solemn(now);
        if (!anyway && solemn != null && !(next instanceof Next.Nothing)) return Refusals.solemn(solemn.name());
        return switch (next) {
            case Next.TurnReel _, Next.StopReel _ -> Refusals.NO_DRAW_TURNS;
            case Next.StartCue(var segment, int cue) -> {
                happens(new Deed.CueStarted(segment.id(), cue, false));
                yield null;
            }
            case Next.Again(var segment, long step, var brings) -> {
                happens(new Deed.SteppedAgain(step, brings, run.progress().visits() + 1));
                yield null;
            }
            case Next.StartSegment(var segment) -> {
                var planned = Planned.of(run);
                if (!anyway && planned != null && planned.isFar(now)) yield planned.asked(now);
                yield start(segment, Deed.Start.GO, now, List.of());
            }
            case Next.Close() -> {
                happens(new Deed.Closed());
                yield null;
            }
            case Next.Nothing() -> Refusals.NOTHING_LEFT;
        };
    }

    private @Nullable Sentence start(Segment segment, Deed.Start how, Instant started, List<Change.Send> notDone) {
        int visit = run.progress().visits() + 1;
        happens(new Deed.SegmentStarted(segment.id(), visit, how, started, notDone));
        return null;
    }

    private @Nullable Sentence join(String id) {
        var segment = run.show().segment(id);
        if (segment == null) return Refusals.noSegment(id);
        if (segment.skip()) return Refusals.isSkipped(segment.name());
        var slot = run.show().plan().slot(run.show().indexOf(id));
        if (now.isBefore(slot.start()) || !now.isBefore(slot.end())) return Refusals.notNow(segment.name());
        var left = Tracking.sendsUpTo(run, run.show().indexOf(id));
        return start(segment, Deed.Start.JOIN, slot.start(), left);
    }

    private @Nullable Sentence jump(String id) {
        var segment = run.show().segment(id);
        if (segment == null) return Refusals.noSegment(id);
        if (segment.skip()) return Refusals.isSkipped(segment.name());
        return start(
                segment,
                Deed.Start.JUMP,
                now,
                Tracking.sendsUpTo(run, run.show().indexOf(id)));
    }

    private @Nullable Sentence back() {
        var before = run.before();
        return before == null ? Refusals.NOTHING_BEFORE : start(before, Deed.Start.BACK, now, List.of());
    }

    private @Nullable Sentence stepBack(long step) {
        var live = run.progress().live();
        if (live == null) return Refusals.NOTHING_LIVE;
        var last = live.trail().last();
        if (last == null) return Refusals.NO_STEP_BACK;
        if (last.fact() != step) return Refusals.STALE;
        happens(new Deed.SteppedBack(step, live.trail().brings(), run.progress().visits() + 1));
        return null;
    }

    /** Nothing has begun, or all of it was taken back. */
    static boolean mayMove(Run run) {
        return run.held().isEmpty() && !run.closed();
    }

    private @Nullable Sentence move(LocalDate day) {
        if (!mayMove(run)) return Refusals.BEGUN_STAYS_TODAY;
        var from = run.show().date().day();
        long days = ChronoUnit.DAYS.between(from, day);
        if (days == 0) return Refusals.isThatDay(DateWords.of(day));
        if (Math.abs(days) > MOST_DAYS) return Refusals.tooFarAway(DateWords.of(day));
        happens(new Deed.Moved(from, day));
        return null;
    }

    private @Nullable Sentence add(Duration by) {
        var live = run.live();
        if (live == null) return Refusals.NOTHING_LIVE;
        if (by.isZero()) return Refusals.NO_TIME_CHANGE;
        happens(new Deed.TimeAdded(live.id(), by));
        return null;
    }

    private @Nullable Sentence pause(boolean wanted) {
        var live = run.live();
        if (live == null) return Refusals.NOTHING_LIVE;
        boolean paused = Due.live(run).isPaused();
        if (wanted && paused) return Refusals.IS_PAUSED;
        if (!wanted && !paused) return Refusals.NOT_PAUSED;
        happens(wanted ? new Deed.Paused(live.id()) : new Deed.Resumed(live.id()));
        return null;
    }

    private @Nullable Sentence skip(String id, boolean skip) {
        var segment = run.show().segment(id);
        if (segment == null) return Refusals.noSegment(id);
        if (segment.equals(run.live())) return Refusals.LIVE_STAYS;
        happens(new Deed.Skipped(id, skip));
        return null;
    }

    private @Nullable Sentence note(Wish.Note note) {
        var segment = run.show().segment(note.segment());
        if (segment == null) return Refusals.noSegment(note.segment());
        var text = PageText.upTo(note.text().strip(), LookRules.NAME);
        if (text.equals(segment.note(note.post()))) return Refusals.SAME_NOTE;
        happens(new Deed.Noted(segment.id(), note.post(), text));
        return null;
    }

    private @Nullable Sentence reorder(Wish.Reorder order) {
        var live = run.live();
        int begun = live != null ? run.show().indexOf(live.id()) : run.closed() ? Integer.MAX_VALUE : -1;
        int from = run.show().indexOf(order.segment());
        if (from < 0) return Refusals.noSegment(order.segment());
        if (from == begun) return Refusals.LIVE_STAYS;
        if (from < begun) return Refusals.BEGUN_STAYS;
        if (order.before() != null) {
            int to = run.show().indexOf(order.before());
            if (to < 0) return Refusals.noSegment(order.before());
            if (to <= begun) return Refusals.BEGUN_STAYS;
        }
        // What stands there already is not moved, and nothing is there to be taken back.
        if (run.edition().reordered(order.segment(), order.before()).show().equals(run.show()))
            return Refusals.STANDS_THERE;
        var due = Due.until(run, now);
        happens(new Deed.Reordered(order.segment(), order.before()));
        new Passing(this).leaveWhatIsDueNow(due);
        return null;
    }

    private @Nullable Sentence addPart(Wish.AddPart wish) {
        if (run.closed()) return Refusals.OVER;
        var live = run.live();
        if (wish.after() == null && live != null) return Refusals.BEGUN_STAYS;
        if (wish.after() != null) {
            int place = run.show().indexOf(wish.after());
            if (place < 0) return Refusals.noSegment(wish.after());
            if (live != null && place < run.show().indexOf(live.id())) return Refusals.BEGUN_STAYS;
        }
        var added = new Added(run.show(), wish);
        if (added.name().isEmpty()) return Refusals.NAMELESS_PART;
        boolean tooLong = wish.length().compareTo(Added.LONGEST) > 0;
        if (wish.length().isNegative() || tooLong) return Refusals.NO_SUCH_LENGTH;
        if (wish.titled() && added.walls().isEmpty()) return Refusals.NO_WALL_FOR_A_TITLE;
        var title = added.title();
        var wrong = title == null ? null : edits().byHand(title);
        if (wrong != null) return wrong;
        var due = Due.until(run, now);
        happens(new Deed.PartAdded(added.segment(), wish.after()));
        new Passing(this).leaveWhatIsDueNow(due);
        return null;
    }

    private @Nullable Sentence removePart(String id) {
        var segment = run.show().segment(id);
        if (segment == null) return Refusals.noSegment(id);
        if (segment.equals(run.live())) return Refusals.LIVE_STAYS;
        if (!run.mayBeTakenOut(id)) return Refusals.PLANNED_STAYS;
        int before = run.show().indexOf(id) - 1;
        var after = before < 0 ? null : run.show().segments().get(before).id();
        var due = Due.until(run, now);
        happens(new Deed.PartRemoved(segment, after));
        new Passing(this).leaveWhatIsDueNow(due);
        return null;
    }

    private @Nullable Sentence cover(Set<SurfaceName> surfaces, Over.Kind kind) {
        var unknown = unknown(surfaces);
        if (unknown == null) happens(new Deed.Covered(surfaces, kind));
        return unknown;
    }

    private @Nullable Sentence unknown(Set<SurfaceName> surfaces) {
        if (surfaces.isEmpty()) return Refusals.NO_SURFACE;
        for (var surface : surfaces) {
            if (!run.show().surfaces().contains(surface)) return Refusals.noSurface(surface.text());
        }
        return null;
    }

    private @Nullable Sentence retitle(Wish.Retitle retitle) {
        var name = retitle.look();
        Look before = run.look(name);
        if (before == null) return Refusals.noLook(name);
        if (!before.getClass().equals(retitle.text().getClass())) return Refusals.otherKind(name);
        long rev = run.lookRev(name);
        if (rev != retitle.basedOn()) return Refusals.editedMeanwhile(name, rev);
        // The rows of a list are corrected by themselves, and a journal does not say them with each word beside them.
        var text = run.edition().withRows(RosterEdits.rowless(retitle.text()));
        boolean rows = !text.equals(run.edition().withRows(retitle.text()));
        if (rows) return Refusals.rowsByThemselves(name);
        var wrong = edits().retitle(name, before, text);
        if (wrong != null) return wrong;
        happens(new Deed.Retitled(name, RosterEdits.rowless(text), rev + 1, retitle.onAir()));
        return null;
    }

    private @Nullable Sentence correctList(Wish.CorrectList wish) {
        var name = wish.look();
        var before = run.look(name);
        if (before == null) return Refusals.noLook(name);
        var list = RosterEdits.in(before);
        if (list == null) return Refusals.noListIn(name);
        long rev = run.lookRev(name);
        if (rev != wish.basedOn()) return Refusals.editedMeanwhile(name, rev);
        if (wish.rows().isEmpty()) return Refusals.NOBODY_OF_THAT_NAME;
        if (wish.rows().size() > MOST_ROWS) return Refusals.TOO_MANY_ROWS;
        var groups = list.groups();
        var back = new ArrayList<ShowEdit.OfRows>();
        for (var edit : wish.rows()) {
            if (!edit.file().equals(list.file())) return Refusals.noListIn(name);
            var refusal = edit.refusal(groups);
            if (refusal != null) return Refusals.PLAN_MOVED_ON.and(refusal);
            back.addFirst(edit.inverse(groups));
            groups = edit.made(groups);
        }
        // To empty a wall is BLANK.
        if (groups.isEmpty()) return Refusals.LAST_OF_A_LIST;
        var after = groups;
        var wrong = edits().retitle(name, before, RosterEdits.with(before, list.file(), was -> after));
        if (wrong != null) return wrong;
        happens(new Deed.ListCorrected(name, List.copyOf(wish.rows()), List.copyOf(back), rev + 1, wish.onAir()));
        return null;
    }

    private Edits edits() {
        return new Edits(run.show(), run.looks(), look -> Showings.fits(run, look));
    }

    private @Nullable Sentence message(Wish.Message message) {
        var unknown = unknown(Set.of(message.surface()));
        if (unknown != null) return unknown;
        var wrong = edits().message(message.text());
        if (wrong != null) return wrong;
        var until = message.stays() == null ? null : now.plus(message.stays());
        happens(new Deed.MessageShown(message.surface(), message.text(), until));
        return null;
    }

    /** Whatever lies over a surface goes: somebody wants to see what is planned. */
    private void release(Set<SurfaceName> surfaces) {
        var said = surfaces.stream()
                .filter(surface -> run.stage().messages().containsKey(surface))
                .sorted()
                .toList();
        var inserted = inserted(surfaces);
        happens(new Deed.Released(surfaces));
        for (var surface : said) happens(new Deed.MessageEnded(surface));
        if (!inserted.isEmpty()) happens(new Deed.Withdrawn(inserted));
    }

    /** Those of some surfaces on which something lies that nobody planned. */
    private Set<SurfaceName> inserted(Set<SurfaceName> surfaces) {
        return surfaces.stream()
                .filter(surface -> run.stage().laid(surface) != null)
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable Sentence insert(Set<SurfaceName> surfaces, Inset what) {
        var unknown = unknown(surfaces);
        if (unknown != null) return unknown;
        var style = Insets.style(run.show());
        var wrong = switch (what) {
            case Inset.Words words -> edits().inserted(words.look(style));
            case Inset.Third third -> {
                var look = third.look(style);
                yield LookRules.allow(look) ? edits().inserted(look) : Refusals.TOO_MANY_LETTERS;
            }
            case Inset.Photo photo -> photo.isNamed() ? null : Refusals.NO_SUCH_PHOTO;
        };
        if (wrong != null) return wrong;
        happens(new Deed.Inserted(surfaces, what, style, Insets.fade(run.show())));
        return null;
    }

    /** The newer one takes the place of the older everywhere: two at once would say two things. */
    private @Nullable Sentence emergency(String name) {
        var one = run.show().emergency(name);
        if (one == null) return Refusals.noEmergency(name);
        happens(new Deed.EmergencyShown(name, one.on(run.show().surfaces()), one.look(), one.silence()));
        return null;
    }

    private @Nullable Sentence byHand(Change.ByHand change) {
        return switch (change) {
            case Change.Picture picture -> pictureByHand(picture);
            case Change.Sound sound -> soundByHand(sound);
        };
    }

    /** Only files that the show names have come to the players. */
    private @Nullable Sentence soundByHand(Change.Sound change) {
        switch (change) {
            case Change.Play(var tune) -> {
                if (!(tune.level() >= 0 && tune.level() <= 1) || tune.fade().isNegative()) return Refusals.NO_VOLUME;
                var named = Tunes.named(run.show(), tune.name());
                if (named == null || !named.file().equals(tune.file())) return Refusals.noSound(tune.name());
            }
            case Change.StopSound stop -> {
                if (stop.fade().isNegative()) return Refusals.NO_VOLUME;
                if (run.stage().sounds().stream().noneMatch(sound -> stop.stops(sound.name())))
                    return stop.names().isEmpty()
                            ? Refusals.SILENT_ALREADY
                            : Refusals.notHeard(stop.names().getFirst());
            }
        }
        happens(new Deed.ByHand(change));
        return null;
    }

    private @Nullable Sentence pictureByHand(Change.Picture change) {
        var unknown = unknown(Set.of(change.surface()));
        if (unknown != null) return unknown;
        var look = change.look();
        var wrong = look == null ? null : edits().byHand(look);
        if (wrong != null) return wrong;
        if (change instanceof Change.Level(var surface, double level) && !(level >= 0 && level <= 1))
            return Refusals.NO_LEVEL;
        if (change instanceof Change.Page
                && run.stage().after(change, run.edition(), now).equals(run.stage()))
            return Refusals.noPage(run.show().called(change.surface()));
        if (change instanceof Change.Steer
                && run.stage().after(change, run.edition(), now).equals(run.stage()))
            return Refusals.noFilm(run.show().called(change.surface()));
        happens(new Deed.ByHand(change));
        return null;
    }

    private @Nullable Sentence fit(Wish.Fit fit) {
        if (fit.lengths().isEmpty()) return Refusals.NOTHING_TO_FIT;
        for (var entry : fit.lengths().entrySet()) {
            var segment = run.show().segment(entry.getKey());
            if (segment == null) return Refusals.noSegment(entry.getKey());
            var least = segment.least();
            boolean allowed = Delays.isAhead(run, segment)
                    && least != null
                    && entry.getValue().compareTo(least) >= 0
                    && entry.getValue().compareTo(segment.length()) <= 0;
            if (!allowed) return Refusals.cannotFit(segment.name());
        }
        if (fit.pinned() != null && run.show().segment(fit.pinned()) == null) return Refusals.noSegment(fit.pinned());
        happens(new Deed.Fitted(fit.lengths(), fit.pinned()));
        return null;
    }

    private @Nullable Sentence unfit() {
        var back = run.show().segments().stream()
                .filter(segment -> run.edition().unfitted().containsKey(segment.id()) && Delays.isAhead(run, segment))
                .map(Segment::id)
                .toList();
        if (back.isEmpty()) return Refusals.NOTHING_FITTED;
        happens(new Deed.Unfitted(back));
        return null;
    }

    /** The next cue of the live segment that waits for a film, once that film has really run out on that surface. */
    private @Nullable Sentence filmEnded(Wish.FilmEnded ended) {
        var film = screening(ended.surface(), ended.file(), ended.since());
        if (film == null || film.ended() != null) return Refusals.NO_SUCH_FILM;
        happens(new Deed.FilmEnded(ended.surface(), ended.file()));
        var live = run.live();
        // What waits until something solemn is over is due then.
        if (live == null || run.solemn(now) != null) return null;
        for (int cue = 0; cue < live.cues().size(); cue++) {
            if (live.cues().get(cue).trigger() instanceof Trigger.FilmEnd
                    && !Due.live(run).cues().isSpent(cue)) {
                int found = cue;
                happens(new Deed.CueStarted(live.id(), found, false));
                return null;
            }
        }
        return null;
    }

    private @Nullable Sentence soundReport(Wish.SoundReport report) {
        var sound = run.stage().sounds().stream()
                .filter(one -> one.name().equals(report.name()) && one.since().equals(report.since()))
                .findFirst()
                .orElse(null);
        if (sound == null) return Refusals.notHeard(report.name());
        var known = run.hearsay().of(sound);
        // A player that came back says once more what is written already.
        if (known != null && known.became() == report.became() && known.why().equals(report.answer())) return null;
        happens(new Deed.SoundBecame(report.name(), report.since(), report.became(), report.answer()));
        return null;
    }

    private @Nullable Sentence filmLost(Wish.FilmLost lost) {
        var film = screening(lost.surface(), lost.file(), lost.since());
        if (film == null || film.lost() != null) return Refusals.NO_SUCH_FILM;
        happens(new Deed.FilmLost(lost.surface(), lost.file()));
        return null;
    }

    /** The film that somebody speaks of; null where it is not up any more, or was set to run from another place. */
    private @Nullable Screening screening(SurfaceName surface, String file, Instant since) {
        var placed = run.stage().placed(surface);
        var film = placed == null ? null : Looks.first(placed.look(), Look.Film.class);
        var screening = placed == null ? null : placed.film();
        boolean isIt = film != null
                && screening != null
                && film.file().equals(file)
                && screening.reel().since().equals(since);
        return isIt ? screening : null;
    }

    private @Nullable Sentence adopt(Wish.Adopt adopt) {
        if (adopt.edits().isEmpty()) return Refusals.NOTHING_TO_ADOPT;
        var refusal = run.settled().refusal(adopt.edits());
        if (refusal != null) return refusal;
        var due = Due.until(run, now);
        happens(new Deed.PlanChanged(adopt.file(), adopt.edits(), run.progress().visits() + 1));
        new Passing(this).leaveWhatIsDueNow(due);
        return null;
    }

    private @Nullable Sentence undo(long fact) {
        var taken = run.undos().last();
        if (taken == null) return Refusals.NOTHING_TO_UNDO;
        if (taken.fact().stamp().seq() != fact) return Refusals.STALE;
        if (!taken.sends().isEmpty()) return Refusals.WAS_SENT;
        // What was on stays in the agenda, whoever added it.
        if (taken.fact().deed() instanceof Deed.PartAdded(var part, var _) && !run.mayBeTakenOut(part.id()))
            return Refusals.BEGUN_STAYS;
        var due = Due.until(run, now);
        happens(new Deed.Undone(fact, run.progress().visits() + 1));
        boolean planned = taken.plan() != null || Undos.isOfTheOrder(taken.fact().deed());
        if (planned) new Passing(this).leaveWhatIsDueNow(due);
        return null;
    }

    private @Nullable Sentence settle(boolean slept) {
        var by = run.timeline().jump();
        if (by.isZero()) return Refusals.CLOCKS_AGREE;
        if (slept && by.isNegative()) return Refusals.CLOCK_WENT_BACK;
        var at = now.plus(by);
        happens(at, new Deed.ClockSettled(by, slept));
        return null;
    }
}
