package khaimac.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.engine.Became;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Underway;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.journal.Disk;
import khaimac.journal.Journal;
import khaimac.journal.Reading;
import khaimac.mail.Inbox;
import khaimac.mail.Latest;

/**
 * The desk as it runs: one thread decides and never waits for another, one writes. A command goes {@link #ask} → {@link
 * DeskMachine#ask}: decide → write down → let it be true → publish, and comes back as a {@link Reply}.
 */
public final class Desk implements AutoCloseable {
    private static final int COMMANDS = 512;
    private static final int URGENT = 128;
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    /** However slowly its time runs, the engine's thread comes round so often: whoever watches over it counts that. */
    private static final Duration ROUND = Duration.ofSeconds(1);

    private static final Duration END = Duration.ofSeconds(2);

    private final Inbox<Runnable> inbox = new Inbox<>(COMMANDS, URGENT);
    private final List<Latest<OnAir>> followers = new CopyOnWriteArrayList<>();
    private final Watch watch;
    private final Consumer<Throwable> mistakes;
    private final DeskMachine machine;
    private final PenThread pen;
    private final Thread engine;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean closing;

    /** How often the engine's thread has come round; it alone counts. */
    private final AtomicLong turns = new AtomicLong();

    private volatile boolean over;

    /** Only the engine's thread knows: after a mistake of ours it waits a moment, rather than make it again at once. */
    private boolean stumbled;

    /** Up to when everything that was due has happened; the engine's thread alone moves it. */
    private Moment passedAt;

    private Desk(
            Disk disk,
            ShowCopy show,
            Reading before,
            List<Sentence> told,
            Run run,
            Judge judge,
            Watch watch,
            Consumer<Throwable> mistakes) {
        this.watch = watch;
        this.mistakes = mistakes;
        this.passedAt = watch.now();
        this.machine = new DeskMachine(run, judge, told, passedAt, watch::lived, this::publish);
        this.pen = new PenThread(
                new Journal(disk, show.copies(), before),
                outcome -> inbox.put(() -> machine.written(outcome, watch.now())),
                mistakes);
        this.engine = Thread.ofPlatform().name("engine").unstarted(this::decideAndDecide);
    }

    /** A new run. */
    public static Desk open(Disk disk, ShowCopy show, Mode mode, Watch watch, Consumer<Throwable> mistakes) {
        return open(disk, show, mode, Judge.ENGINE, watch, mistakes);
    }

    /** @param judge the engine, or one more careful */
    public static Desk open(
            Disk disk, ShowCopy show, Mode mode, Judge judge, Watch watch, Consumer<Throwable> mistakes) {
        var run = Run.of(show.reading().show());
        var desk = new Desk(disk, show, Reading.nothing(), List.of(), run, judge, watch, mistakes);
        return desk.started(() -> desk.machine.open(show, mode, watch.now()));
    }

    /** A run that was found: its picture is up before this returns, and nothing is run through. */
    public static Desk resume(Disk disk, Past past, Watch watch, Consumer<Throwable> mistakes) {
        return resume(disk, past, Judge.ENGINE, watch, mistakes);
    }

    /** @param judge the engine, or one more careful */
    public static Desk resume(Disk disk, Past past, Judge judge, Watch watch, Consumer<Throwable> mistakes) {
        var desk = new Desk(disk, past.show(), past.journal(), past.told(), past.run(), judge, watch, mistakes);
        return desk.started(() -> desk.machine.recover(past, watch.now()));
    }

    /** Wishes something. The stage completes when it is true and written down, or refused; never with an exception. */
    public CompletionStage<Reply> ask(Role role, Command command) {
        var answer = new CompletableFuture<Reply>();
        Consumer<Reply> reply = one -> answer.completeAsync(() -> one, Thread::startVirtualThread);
        boolean heard = !closing
                && inbox.offer(() -> fenced(() -> hear(role, command, reply), reply), DeskMachine.isUrgent(command));
        if (!heard) reply.accept(refused(closing ? Denials.CLOSING : Denials.TOO_MANY));
        if (over) turnAway();
        return answer;
    }

    private void hear(Role role, Command command, Consumer<Reply> reply) {
        pass();
        if (over) reply.accept(refused(Denials.CLOSING));
        else machine.ask(role, Dice.thrown(command), watch.now(), reply);
    }

    /** Nobody decides any more: whoever still comes gets an answer all the same. */
    private void turnAway() {
        for (var message : inbox.takeNow()) message.run();
    }

    /** A player says that a film has run out, or that it can show no more of it. */
    public CompletionStage<Reply> filmOver(Wish over) {
        return ask(Role.HOUSE, new Command(DeskMachine.house(onAir().run(), watch.now()), over));
    }

    /** What became of a sound, as its players say. */
    public CompletionStage<Reply> heard(Wish.SoundReport report) {
        return ask(Role.HOUSE, new Command(DeskMachine.house(onAir().run(), watch.now()), report));
    }

    /** Whoever carries messages out says what became of one. */
    public CompletionStage<Reply> sent(Underway.One effect, Became became, Sentence answer) {
        var report = new Wish.Report(effect.cue(), effect.part(), effect.send(), became, answer);
        return ask(Role.HOUSE, new Command(DeskMachine.house(onAir().run(), watch.now()), report));
    }

    /** The newest state, for somebody who may be slow; give it back with {@link #unfollow}. */
    public Latest<OnAir> follow() {
        var latest = new Latest<OnAir>();
        latest.put(onAir());
        followers.add(latest);
        // What was published between those two lines must not be missed.
        latest.put(onAir());
        return latest;
    }

    public void unfollow(Latest<OnAir> latest) {
        followers.remove(latest);
    }

    /** Grows for as long as the desk decides: who watches over it sees that it does. */
    public long turns() {
        return turns.get();
    }

    public OnAir onAir() {
        return machine.onAir();
    }

    private void publish(OnAir newest) {
        for (var follower : followers) follower.put(newest);
    }

    private Desk started(Runnable first) {
        inbox.put(first);
        pen.start();
        engine.start();
        return this;
    }

    /** The engine's thread: what came in, what is due, what is to be written; then it waits for the next of them. */
    private void decideAndDecide() {
        try {
            while (!closing || !machine.isAtRest()) {
                var wait = closing || stumbled ? A_MOMENT : machine.wait(watch.now());
                stumbled = false;
                var really = watch.really(wait);
                for (var message : inbox.takeAll(really.compareTo(ROUND) < 0 ? really : ROUND))
                    fenced(message, answer -> {});
                fenced(this::pass, answer -> {});
                var batch = machine.toWrite(watch.now());
                if (batch != null) pen.write(batch);
                turns.incrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closing = true;
            fenced(() -> machine.giveUp(watch.now()), answer -> {});
            over = true;
            turnAway();
            ended.complete(null);
        }
    }

    /** Time has passed. A rehearsal lives through all of it, however far its clock has come since the last look. */
    private void pass() {
        var now = watch.now();
        Instant before = Instant.MIN;
        while (watch.skipsNothing()) {
            var run = machine.decided();
            var due = run.opened() ? run.nextDue() : null;
            // What is due and does not happen is left to the operator; what comes after it waits.
            if (due == null || !due.isAfter(before) || !due.isAfter(run.at(passedAt)) || !due.isBefore(run.at(now)))
                break;
            before = due;
            passedAt = passedAt.plus(Duration.between(run.at(passedAt), due));
            machine.pass(passedAt);
        }
        passedAt = now;
        machine.pass(now);
    }

    /** The clock was put to another speed, or forward: what is due now is another thing. */
    public void wake() {
        inbox.offer(() -> {}, true);
    }

    /**
     * Completes when the desk decides nothing any more: it was closed, or it is beyond help and must be started anew.
     */
    public CompletionStage<Void> ended() {
        return ended.minimalCompletionStage();
    }

    /** A mistake of ours with one command must not end the evening. */
    private void fenced(Runnable work, Consumer<Reply> reply) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            stumbled = true;
            mistakes.accept(e);
            reply.accept(refused(Denials.MISTAKE));
        }
    }

    private static Reply refused(Sentence because) {
        return new Reply(new Decision.Refused(because), false);
    }

    /** Writes what waits, for as long as the disk is patient with us, and ends. */
    @Override
    public void close() {
        closing = true;
        try {
            engine.join(END);
            engine.interrupt();
            engine.join(END);
            pen.close(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
