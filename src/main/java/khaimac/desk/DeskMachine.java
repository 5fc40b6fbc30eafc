package khaimac.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Fact;
import khaimac.engine.Insistence;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.journal.Pen;
import khaimac.journal.Troubles;
import org.jspecify.annotations.Nullable;

/**
 * The desk without threads: events come in, and what it wants written stands in {@link #toWrite}. It decides on the
 * newest run in memory, at once; what was decided becomes true for everybody else, in its order, when it is on the
 * disk, or when the disk has been waited for long enough. Then the show goes on without protection, and says so.
 */
public final class DeskMachine {
    /** HOLD and BLANK are on the wall within 100 ms, whatever the disk does. */
    static final Duration PATIENCE_FOR_COVER = Duration.ofMillis(60);

    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A disk in trouble is tried again so often. */
    static final Duration RETRY = Duration.ofSeconds(1);

    /** Without anything else to write, a sign of life so often. */
    static final Duration LIFE = Duration.ofSeconds(30);

    /** A clock that was set is noticed within this. */
    private static final Duration LOOK_UP = Duration.ofMillis(250);

    private static final Duration LEFT = Duration.ofSeconds(1);

    private static final int MOST_FACTS = 100_000;
    private static final int MOST_WAITING = 4_096;

    /** Decided, and not true for anybody yet. */
    private record Waiting(Run run, List<Fact> facts, Decision decision, Duration until, Consumer<Reply> reply) {}

    private final Judge judge;
    private final Function<Moment, Duration> lived;
    private final Broadcast broadcast;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private List<Fact> toWrite = new ArrayList<>();
    private Run decided;
    private long durable;
    private long writing = -1;
    private Duration writtenAt;
    private final Insistence insistence = new Insistence();
    private boolean failing;

    /**
     * @param run where it begins: everything in it is true already
     * @param publish gets the newest state, whenever it changes
     */
    public DeskMachine(Run run, Judge judge, List<Sentence> told, Moment now, Consumer<OnAir> publish) {
        this(run, judge, told, now, Moment::steady, publish);
    }

    /** @param lived what its patience with a disk is measured by, where time runs faster or stands still */
    DeskMachine(
            Run run,
            Judge judge,
            List<Sentence> told,
            Moment now,
            Function<Moment, Duration> lived,
            Consumer<OnAir> publish) {
        this.judge = judge;
        this.lived = lived;
        this.decided = run;
        this.durable = run.seq();
        this.writtenAt = lived.apply(now);
        this.broadcast = new Broadcast(run, told, publish);
    }

    /** A run begins. */
    public void open(ShowCopy show, Mode mode, Moment now) {
        var open = new Wish.Open(show.reading().hash(), mode, show.hashes());
        ask(Role.HOUSE, new Command(house(decided, now), open), now, answer -> {});
    }

    /** The desk is back: the picture stays, and nothing is run through. */
    public void recover(Past past, Moment now) {
        var wish = new Wish.Recover(past.journal().lastLife(), past.leftOutNumbers());
        var back = new Command(house(decided, now), wish);
        take(judge.decide(decided, back, now), lived.apply(now).plus(PATIENCE), answer -> {});
        letBeTrue(now);
    }

    /** The house itself sees what there is to see. */
    static Sight house(Run run, Moment now) {
        return new Sight("", "", run.epoch(), run.seen(), run.rev(), run.opened() ? run.at(now) : now.wall());
    }

    /** Decide → write down → let it be true → publish; the last two as soon as the disk, or patience, allows. */
    public void ask(Role role, Command command, Moment now, Consumer<Reply> reply) {
        var decision = decision(role, command, now);
        switch (decision) {
            case Decision.Refused ignored -> reply.accept(new Reply(decision, false));
            case Decision.Accepted(var facts, boolean again) -> {
                if (again) answerAgain(facts, decision, now, reply);
                else writeDown(facts, decision, until(command, now), reply);
            }
        }
        letBeTrue(now);
    }

    private Decision decision(Role role, Command command, Moment now) {
        try {
            pass(now);
            var denied = denied(role, command);
            return denied == null ? judge.decide(decided, meant(command, now), now) : new Decision.Refused(denied);
        } catch (RuntimeException e) {
            // What falls due may be what we stumble over, again and again; it is told when time passes. The wall is
            // held,
            // blanked and made safe all the same.
            if (!isUrgent(command) || !role.may(command.wish())) throw e;
            return decided.decideAlone(command, now);
        }
    }

    private Command meant(Command command, Moment now) {
        return decided.opened() ? insistence.meant(decided, command, decided.at(now)) : command;
    }

    /** Time has passed: what is due is decided, and who has waited long enough is answered. */
    public void pass(Moment now) {
        if (decided.opened()) {
            take(
                    judge.decide(decided, new Command(house(decided, now), new Wish.Tick()), now),
                    lived.apply(now).plus(PATIENCE),
                    answer -> {});
        }
        letBeTrue(now);
    }

    private void take(Decision decision, Duration until, Consumer<Reply> reply) {
        if (decision instanceof Decision.Accepted(var facts, boolean again) && !facts.isEmpty())
            writeDown(facts, decision, until, reply);
    }

    private void writeDown(List<Fact> facts, Decision decision, Duration until, Consumer<Reply> reply) {
        decided = decided.after(facts);
        toWrite.addAll(facts);
        waiting.add(new Waiting(decided, facts, decision, until, reply));
    }

    /** The same press once more: it waits for the same facts, and changes nothing. */
    private void answerAgain(List<Fact> facts, Decision decision, Moment now, Consumer<Reply> reply) {
        if (facts.getLast().stamp().seq() > broadcast.seq())
            waiting.add(
                    new Waiting(decided, List.of(), decision, lived.apply(now).plus(PATIENCE), reply));
        else reply.accept(new Reply(decision, facts.getLast().stamp().seq() <= durable));
    }

    private @Nullable Sentence denied(Role role, Command command) {
        if (!role.may(command.wish())) return Denials.NOT_YOURS;
        if (role == Role.EDITOR && Wordless.is(command.wish(), decided)) return Denials.WORDLESS;
        if (isUrgent(command) || role == Role.HOUSE) return null;
        if (waiting.size() >= MOST_WAITING) return Denials.TOO_MANY;
        return decided.seq() >= MOST_FACTS ? Denials.TOO_LONG : Sizes.check(command);
    }

    static boolean isUrgent(Command command) {
        return command.wish() instanceof Wish.Cover
                || command.wish() instanceof Wish.BlankAnyway
                || command.wish() instanceof Wish.Release;
    }

    private Duration until(Command command, Moment now) {
        return lived.apply(now).plus(isUrgent(command) ? PATIENCE_FOR_COVER : PATIENCE);
    }

    /** In its order, what is on the disk becomes true; without protection everything does at once. */
    private void letBeTrue(Moment now) {
        if (broadcast.protection().on() && isTooSlow(now)) broadcast.protection(Protection.off(Troubles.SLOW));
        for (var next = waiting.peek(); next != null; next = waiting.peek()) {
            boolean kept = next.run().seq() <= durable;
            if (!kept && broadcast.protection().on()) break;
            waiting.remove();
            broadcast.isTrue(next.run(), next.facts());
            broadcast.answer(next.reply(), new Reply(next.decision(), kept));
        }
        broadcast.publish();
    }

    private boolean isTooSlow(Moment now) {
        for (var one : waiting) if (one.until().compareTo(lived.apply(now)) <= 0) return true;
        return false;
    }

    /** What the pen should write now; null while it is busy, or when there is nothing. Whoever takes it, writes it. */
    public Pen.@Nullable Batch toWrite(Moment now) {
        if (writing >= 0) return null;
        var since = lived.apply(now).minus(writtenAt);
        if (failing && since.compareTo(RETRY) < 0) return null;
        boolean silent = decided.opened() && since.compareTo(LIFE) >= 0;
        if (toWrite.isEmpty() && !failing && !silent) return null;
        var batch = new Pen.Batch(List.copyOf(toWrite), decided.opened() ? decided.at(now) : null);
        toWrite = new ArrayList<>();
        writing = decided.seq();
        writtenAt = lived.apply(now);
        return batch;
    }

    /** The pen is done with what it took. */
    public void written(Pen.Outcome outcome, Moment now) {
        if (outcome.kept()) durable = writing;
        writing = -1;
        writtenAt = lived.apply(now);
        failing = !outcome.kept();
        if (failing) broadcast.protection(Protection.off(outcome.wrong()));
        else if (durable >= broadcast.seq()) broadcast.protection(Protection.ON);
        if (outcome.kept() && !outcome.wrong().isEmpty()) broadcast.tell(outcome.wrong());
        letBeTrue(now);
    }

    /** Nothing more will be written: what is decided is told, as it is, without protection. */
    void giveUp(Moment now) {
        if (isAtRest()) return;
        broadcast.protection(Protection.off(Troubles.UNKNOWN));
        letBeTrue(now);
    }

    /** How long until {@link #pass} should be called, if nothing else happens before. */
    public Duration wait(Moment now) {
        var longest = LOOK_UP;
        for (var one : waiting) longest = shorter(longest, one.until().minus(lived.apply(now)));
        var due = decided.nextDue();
        // Something long due that did not happen will not, however often it is looked at: a careful judge leaves it to
        // the operator.
        boolean left = due != null && due.isBefore(decided.at(now).minus(LEFT));
        if (due != null && !left) longest = shorter(longest, Duration.between(decided.at(now), due));
        return longest.isNegative() ? Duration.ZERO : longest;
    }

    private static Duration shorter(Duration one, Duration other) {
        return other.compareTo(one) < 0 ? other : one;
    }

    /** The newest run in memory: what the next command is decided on. */
    public Run decided() {
        return decided;
    }

    public OnAir onAir() {
        return broadcast.onAir();
    }

    /** How many answers are waiting for the disk. */
    public int waiting() {
        return waiting.size();
    }

    /** Whether everything that was decided is on the disk. */
    public boolean isAtRest() {
        return waiting.isEmpty() && toWrite.isEmpty() && writing < 0;
    }
}
