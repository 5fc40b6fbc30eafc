package khaimac.evenings;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import khaimac.desk.DeskMachine;
import khaimac.desk.Doors;
import khaimac.desk.Reply;
import khaimac.desk.Resumable;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.journal.Journal;
import khaimac.journal.Lost;
import khaimac.journal.Pen;
import khaimac.journal.Reading;
import khaimac.scene.Heard;
import khaimac.scene.Sounding;
import org.jspecify.annotations.Nullable;

/**
 * The laptop the desk runs on: the real machine and the real journal, a pen that takes its time, and ends that come at
 * any moment.
 */
final class Booth {
    static final long NEVER = Long.MAX_VALUE;

    /** So many deaths within so long, and the guard is careful. */
    private static final int AGAIN_AND_AGAIN = 3;

    private static final long AGAIN_WITHIN = 60 * World.SECOND;

    /** What is told of a run that cannot be gone on with. */
    private static final Lost ALL = new Lost(0, Long.MAX_VALUE, Long.MAX_VALUE);

    private final World world;
    private final Mixes mixes;
    private final Invariants invariants;
    private final Witnessed witnessed;
    private final ShakyDisk disk;
    private final Parts parts;
    private final Poison poison;

    /** When it died, as the guard counts. */
    private final ArrayDeque<Long> deaths = new ArrayDeque<>();

    /** What the disk made of the first that was written in this life: with it, of what the desk has left out. */
    private @Nullable Boolean kept;

    boolean slow;

    /** When the machine wants to be woken, and when the pen will be done. */
    private long wakes;

    private long penDone = NEVER;

    /** Somebody stopped the process: nothing in it moves before then, and its clocks run on. */
    private long standsUntil;

    /** How long it stood still by now: nobody in it waited meanwhile. */
    private long stood;

    @Nullable
    Feed newest;

    private @Nullable DeskMachine machine;
    private @Nullable Pen pen;
    private Pen.@Nullable Batch batch;
    private Pen.@Nullable Outcome outcome;
    private final Map<String, Duration> lengths = new HashMap<>();
    private int life;
    private int unanswered;
    private int titlesUnanswered;
    private long coverSince = NEVER;
    private boolean protectedBefore = true;

    Booth(
            World world,
            Mixes mixes,
            Invariants invariants,
            Witnessed witnessed,
            ShakyDisk disk,
            Parts parts,
            Poison poison) {
        this.world = world;
        this.mixes = mixes;
        this.invariants = invariants;
        this.witnessed = witnessed;
        this.disk = disk;
        this.parts = parts;
        this.poison = poison;
    }

    void standStill(long length) {
        standsUntil = world.now() + length;
        stood += length;
    }

    void goOn() {
        if (!standsStill()) return;
        stood -= standsUntil - world.now();
        standsUntil = 0;
    }

    boolean standsStill() {
        return machine != null && world.now() < standsUntil;
    }

    long standsUntil() {
        return standsUntil;
    }

    long wakes() {
        return Math.max(wakes, standsUntil);
    }

    long penDone() {
        return penDone == NEVER ? NEVER : Math.max(penDone, standsUntil);
    }

    /** How long this process has moved. */
    private long moved() {
        return world.awake() - stood;
    }

    boolean isUp() {
        return machine != null;
    }

    boolean isWell() {
        return newest != null && machine != null && newest.onAir().protection().on();
    }

    @Nullable
    Run decided() {
        return machine == null ? null : machine.decided();
    }

    /** A player says that a film has run out; it says so until somebody hears. */
    void filmEnded(Run.RunningFilm film) {
        says(film.ended());
    }

    /** … or that it can show no more of it. */
    void filmLost(Run.RunningFilm film) {
        says(film.lost());
    }

    /** A player has looked into a file; the desk that dies has to be told again. */
    void filmKnown(String file, Duration length) {
        if (machine != null) lengths.put(file, length);
    }

    @Nullable
    Duration length(String file) {
        return lengths.get(file);
    }

    /** … or a sound. */
    void soundEnded(Sounding sound) {
        says(new Wish.SoundReport(sound.name(), sound.since(), Heard.ENDED, Sentence.NONE));
    }

    private void says(Wish wish) {
        var desk = machine;
        if (desk == null) return;
        var run = desk.decided();
        var sight = new Sight("", "", run.epoch(), run.seen(), run.rev(), run.at(world.moment()));
        desk.ask(Role.HOUSE, new Command(sight, wish), world.moment(), answer -> {});
        turned();
    }

    /** By how much a stamp is ahead of the run's line now: a tablet slept less than the laptop. */
    long ahead(Sight sight) {
        var run = decided();
        if (run == null || !run.opened()) return 0;
        return Math.max(
                0, Duration.between(run.at(world.moment()), sight.sent()).toNanos() / 1_000);
    }

    private void publish(khaimac.desk.OnAir onAir) {
        var feed = Feed.of(life, onAir);
        if (newest != null && newest.life() == life) invariants.disk().numbersOnlyGrow(feed.seq(), newest.seq());
        if (newest != null) newest.replaced(world.now());
        newest = feed;
        witnessed.published(feed);
        poison.published(feed);
        if (onAir.protection().on() && !protectedBefore) mixes.happened(Mix.PROTECTION_CAME_BACK);
        protectedBefore = onAir.protection().on();
    }

    /** The process starts: it looks for its run, shows the picture, and only then goes on. */
    void start() {
        world.boot();
        disk.boot(++life);
        protectedBefore = true;
        kept = null;
        boolean careful = parts.careful(isDyingAgainAndAgain());
        var resumable = Doors.look(parts.disk(disk), world.moment(), null, careful);
        switch (resumable) {
            case Resumable.Nothing() -> {
                // A desk that its guard restarts opens nothing by itself; here the operator says that it should.
                boolean lost = disk.isGone();
                if (lost) mixes.happened(Mix.DIED_WITHOUT_ITS_FOLDER);
                if (lost) disk.anotherFolder();
                begin(lost);
            }
            case Resumable.Never(var why) -> {
                if (!disk.flipped) invariants.disk().afterACrashThereIsAWall(why);
                // The very first fact is damaged: the operator opens another run, in another folder.
                mixes.happened(Mix.BEGUN_ANEW);
                disk.anotherFolder();
                begin(true);
            }
            case Resumable.Ready(var past) -> resume(past);
            case Resumable.Ask(var past, var why) -> {
                mixes.happened(Mix.RECOVERED_AFTER_LONG);
                resume(past);
            }
        }
        turned();
    }

    private boolean isDyingAgainAndAgain() {
        long lately = world.now() - AGAIN_WITHIN;
        while (!deaths.isEmpty() && deaths.getFirst() < lately) deaths.removeFirst();
        return deaths.size() >= AGAIN_AND_AGAIN;
    }

    private void begin(boolean damageWasTold) {
        witnessed.cameBack(java.util.List.of(), java.util.List.of(), damageWasTold, damageWasTold ? ALL : Lost.NONE);
        var now = world.moment();
        machine = new DeskMachine(
                Run.of(Programme.SHOW), witnessed.watched(parts.judge()), java.util.List.of(), now, this::publish);
        pen = parts.pen(new Journal(parts.disk(disk), Programme.COPY.copies(), Reading.nothing()));
        machine.open(Programme.COPY, world.oneIn(2) ? Mode.SHOW : Mode.REHEARSAL, now);
    }

    private void resume(khaimac.desk.Past past) {
        mixes.happened(Mix.RECOVERED);
        for (var told : past.journal().told())
            mixes.happened(told.en().contains(".torn") ? Mix.TORN_TAIL : Mix.DAMAGE_SET_ASIDE);
        if (!past.leftOut().isEmpty()) mixes.happened(Mix.CAME_UP_CAREFUL);
        witnessed.cameBack(
                past.journal().facts(),
                past.leftOut(),
                !past.journal().told().isEmpty(),
                past.journal().lost());
        var now = world.moment();
        machine = new DeskMachine(past.run(), witnessed.watched(parts.judge()), past.told(), now, this::publish);
        pen = parts.pen(new Journal(parts.disk(disk), past.show().copies(), past.journal()));
        publish(machine.onAir());
        machine.recover(past, now);
    }

    /** The process ends, wherever it stands. */
    void die() {
        if (unanswered > 0) mixes.happened(Mix.DIED_WITH_A_COMMAND_UNANSWERED);
        if (titlesUnanswered > 0) mixes.happened(Mix.DIED_WITH_A_TITLE_UNANSWERED);
        goOn();
        deaths.add(world.now());
        poison.anotherLife();
        lengths.clear();
        machine = null;
        pen = null;
        batch = null;
        outcome = null;
        unanswered = 0;
        titlesUnanswered = 0;
        coverSince = NEVER;
        penDone = NEVER;
    }

    /** The machine's own time: what is due. */
    void wake() {
        var desk = machine;
        if (desk == null) return;
        desk.pass(world.moment());
        if (coverSince != NEVER) invariants.press().holdAndBlankAreDoneAtOnce(moved() - coverSince);
        turned();
    }

    void hear(Press press) {
        var desk = machine;
        if (desk == null) return;
        var now = world.moment();
        desk.pass(now);
        var before = desk.decided();
        var command = press.command();
        count(press, before, desk);
        unanswered++;
        if (command.wish() instanceof Wish.Retitle) titlesUnanswered++;
        long heard = moved();
        long age = world.awake() - press.pressed();
        if (command.wish() instanceof Wish.Cover && coverSince == NEVER) coverSince = heard;
        var done = new @Nullable Decision[1];
        desk.ask(parts.taken(press.role()), command, now, answer -> {
            done[0] = answer.decision();
            invariants.press().holdAndBlankAreAlwaysHeard(command, press.role(), before, now, answer.decision());
            answered(press, answer, heard);
            if (invariants.press().aPressThatIsLateStartsNothing(
                    command, age - press.ahead(), witnessed.lineSetSince(press.pressed()), answer.decision()))
                mixes.happened(Mix.COVERED_LATE);
        });
        if (done[0] != null) invariants.press().aRefusalIsASentence(before, desk.decided(), done[0]);
        turned();
    }

    private void answered(Press press, Reply answer, long heard) {
        unanswered--;
        if (press.command().wish() instanceof Wish.Retitle) titlesUnanswered--;
        if (press.command().wish() instanceof Wish.Cover) {
            invariants.press().holdAndBlankAreDoneAtOnce(moved() - heard);
            coverSince = NEVER;
        }
        invariants.press().nobodyActsBeyondTheirRights(press.role(), press.command(), answer);
        invariants.disk().noAnsweredActionCouldBeLost(answer, disk.durable());
        if (!(answer.decision() instanceof Decision.Accepted(var facts, boolean again))) return;
        mixes.happened(answer.protectedByDisk() ? Mix.ANSWERED_WITH_PROTECTION : Mix.ANSWERED_WITHOUT_PROTECTION);
        if (answer.protectedByDisk()) witnessed.answered(facts.getLast().stamp().seq());
        else if (press.command().wish() instanceof Wish.Cover) mixes.happened(Mix.HOLD_WHILE_THE_DISK_FAILS);
    }

    /** What a press met, seen from outside. */
    private void count(Press press, Run before, DeskMachine desk) {
        var command = press.command();
        var sight = command.sight();
        if (witnessed.hadEffect(sight.id()))
            mixes.happened(
                    sight.epoch() == before.epoch() ? Mix.SAME_COMMAND_TWICE : Mix.SAME_COMMAND_ACROSS_A_RESTART);
        if (witnessed.bearsTheIdOfAnother(command)) mixes.happened(Mix.ID_OF_ANOTHER_WISH);
        if (sight.epoch() != before.epoch()) mixes.happened(Mix.OLD_EPOCH);
        else if (!sight.seen().equals(before.seen())) mixes.happened(Mix.STALE_PRESS);
        if (sight.rev() != before.rev()) mixes.happened(Mix.OLD_REVISION);
        if (Witnessed.age(command, before, world.moment()).toSeconds() >= 2) mixes.happened(Mix.LATE_PRESS);
        if (!press.role().may(command.wish())) mixes.happened(Mix.BEYOND_RIGHTS);
        if (command.wish() instanceof Wish.Retitle edit && edit.basedOn() != before.lookRev(edit.look()))
            mixes.happened(Mix.SAVE_OVER_ANOTHER_REFUSED);
        invariants.disk().nobodyEatsTheMemory(1, desk.waiting());
    }

    /** The pen is done: what was written becomes true. */
    void penIsDone() {
        var desk = machine;
        var waiting = batch;
        if (desk == null || waiting == null || pen == null) {
            penDone = NEVER;
            return;
        }
        var came = outcome == null ? written(pen, waiting) : outcome;
        outcome = null;
        batch = null;
        penDone = NEVER;
        if (came.kept()) witnessed.kept();
        desk.written(came, world.moment());
        turned();
    }

    /** After every turn of the machine: give the pen what it has, and set the alarm. */
    private void turned() {
        var desk = machine;
        if (desk == null || pen == null) return;
        poison.works(kept == null || kept);
        var more = desk.toWrite(world.moment());
        if (more != null) {
            batch = more;
            if (more.life() != null) witnessed.alive(desk.decided().seq(), more.life());
            // The bytes are on their way at once, or only at the end: a power cut in between tells.
            if (world.dice.nextBoolean()) outcome = written(pen, more);
            penDone = world.now() + latency();
        }
        wakes = parts.wakes(world.now() + Math.max(1, desk.wait(world.moment()).toNanos() / 1_000 + 1));
    }

    private Pen.Outcome written(Pen by, Pen.Batch what) {
        var came = by.write(what);
        if (came.kept())
            invariants.disk().whatWasAnsweredIsOnTheDiskThatTheLampNames(witnessed.answered(), disk.named());
        if (kept == null || came.kept()) kept = came.kept();
        return came;
    }

    private long latency() {
        if (!slow || !world.oneIn(3)) return world.between(World.MILLI, 12 * World.MILLI);
        mixes.happened(Mix.SLOW_DISK_OVERTAKEN);
        return world.between(20 * World.MILLI, 4 * World.SECOND);
    }

    /** The laptop slept: nobody waited meanwhile. */
    void slept(long asleep) {
        if (penDone != NEVER) penDone += asleep;
        // What was stopped, slept too, and stands still for as long as before.
        if (standsUntil > world.now() - asleep) standsUntil += asleep;
        wakes = world.now();
    }

    Map<String, Boolean> green() {
        return Map.of("the desk runs", isUp(), "crash protection is on", isWell());
    }
}
