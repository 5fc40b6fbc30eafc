package khaimac.trial.attack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import khaimac.cue.Change;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Wish;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/**
 * What nobody may suffer, whoever attacks: looked for in the answers, in the journal and on the clock. Rights are said
 * here once more in other words than the panel's, so that a mistake there is not believed here.
 */
public final class Judge {
    /** More of the same tells nothing more. */
    private static final int MOST = 40;

    private static final int SHORT = 240;
    private static final int MISTAKE = 500;

    private static final Set<String> WORDS_OF_EDITORS =
            Set.of("retitle", "rename", "score", "count", "message", "unmessage", "note");

    /**
     * What is not too much.
     *
     * @param answered until BLANK or HOLD is answered
     * @param black from the press until no lamp is lit
     * @param behind how old a page may be that does not say so
     * @param memory how many times as much as in quiet
     */
    public record Limits(Duration answered, Duration black, Duration behind, double memory) {
        public static final Limits TRUE =
                new Limits(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(1), 1.5);
    }

    /**
     * One time that the operator pressed BLANK and then HOLD, and what came of it after so long.
     *
     * @param after how many acts
     * @param shown from the answer until the operator's own page says so
     * @param owned whether, where that took too long, the page knew that it was behind
     * @param machine how long this machine let somebody wait meanwhile who had nothing to wait for
     */
    public record Round(
            int after,
            Duration blank,
            Duration black,
            Duration shown,
            boolean owned,
            Duration hold,
            Duration machine) {}

    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> late = new CopyOnWriteArrayList<>();

    private final AtomicInteger accepted = new AtomicInteger();

    /** How much of what was said was done: an attack that is always refused at the door tries no more than the door. */
    public int accepted() {
        return accepted.get();
    }

    /** What somebody suffered, in words. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Presses that took longer than they may, in words; of a hundred one may. */
    public List<String> late() {
        return List.copyOf(late);
    }

    public void suffered(String what) {
        if (problems.size() < MOST && !problems.contains(what)) problems.add(what);
    }

    /**
     * A page got an answer.
     *
     * @param said what bore that number; null: nothing that this page ever said
     */
    public void answered(Right right, @Nullable FromPage said, ToPage.Answer answer) {
        if (answer.accepted()) accepted.incrementAndGet();
        if (answer.accepted() && !may(right, said))
            suffered("accepted of " + right + ": " + shortened(String.valueOf(said)));
    }

    private static boolean may(Right right, @Nullable FromPage said) {
        return switch (right) {
            case BOARD, STAGE -> false;
            case SPEAKER -> said instanceof FromPage.Wish wish && wish.command().wish() instanceof Wish.Turn;
            case BACKSTAGE, VIEW -> said instanceof FromPage.Ready;
            case EDIT ->
                said instanceof FromPage.Ready
                        || (said instanceof FromPage.Wish wish
                                && (wish.command().wish() instanceof Wish.Retitle
                                        || wish.command().wish() instanceof Wish.CorrectList
                                        || wish.command().wish() instanceof Wish.Message
                                        || wish.command().wish() instanceof Wish.EndMessage
                                        || wish.command().wish() instanceof Wish.Note));
            case CONTROL -> said != null && !(said instanceof FromPage.Admit);
            case ADMIN -> true;
        };
    }

    /**
     * A request got a reply.
     *
     * @param right null: of a stranger
     * @param line the words in it, where it takes some
     */
    void replied(@Nullable Right right, Way way, String line, int status) {
        stumbled(way + " " + shortened(line), status);
        if (status == 200 && !way.usage().isEmpty()) accepted.incrementAndGet();
        if (status != 200 || way.least() == null) return;
        boolean enters = right != null && right.compareTo(way.least()) >= 0;
        boolean says = way.usage().isEmpty()
                || right == Right.CONTROL
                || (right == Right.EDIT && WORDS_OF_EDITORS.contains(line.split(" ", 2)[0]));
        if (!enters || !says) suffered("200 for " + right + ": " + way + " " + shortened(line));
    }

    /** A request that ends so has met a mistake of ours; one that nobody can answer is told so otherwise. */
    void stumbled(String what, int status) {
        if (status == MISTAKE) suffered(MISTAKE + " to " + what);
    }

    /** A wish over the link was granted to who may wish everything there. */
    void granted() {
        accepted.incrementAndGet();
    }

    private static String shortened(String line) {
        return line.substring(0, Math.min(SHORT, line.length()));
    }

    /**
     * Reads the journal: whose is each fact?
     *
     * @param rights of everybody who was let in, by name
     * @param callers whether somebody who knew the secret of the link was there, who may call himself anything
     */
    public void read(List<Fact> facts, Map<String, Right> rights, boolean callers) {
        var wrong = new ArrayList<Fact>();
        for (var fact : facts) {
            var who = fact.stamp().who();
            var right = rights.get(who);
            boolean known = who.isEmpty() || right != null || callers;
            if (!known || (right != null && !mayBring(right, fact.deed()))) wrong.add(fact);
        }
        for (var fact : wrong) suffered("nobody with the right did this: " + shortened(fact.toString()));
    }

    private static boolean mayBring(Right right, Deed deed) {
        if (right.compareTo(Right.CONTROL) >= 0) return true;
        if (right == Right.SPEAKER)
            return (deed instanceof Deed.ByHand(var change) && change instanceof Change.Page) || cameAlong(deed);
        return right == Right.EDIT
                && (deed instanceof Deed.Retitled
                        || deed instanceof Deed.ListCorrected
                        || deed instanceof Deed.MessageShown
                        || deed instanceof Deed.Noted
                        || cameAlong(deed));
    }

    /** What falls due is done in the name of whoever is heard next. */
    private static boolean cameAlong(Deed deed) {
        return deed instanceof Deed.MessageEnded
                || deed instanceof Deed.CueStarted
                || deed instanceof Deed.TimeUp
                || deed instanceof Deed.Missed
                || deed instanceof Deed.ClockJumped
                || deed instanceof Deed.Closed
                || (deed instanceof Deed.SegmentStarted started
                        && (started.how() == Deed.Start.CLOCK || started.how() == Deed.Start.FOLLOW));
    }

    /** Looks at one press of the operator; what of it took too long is told. */
    public void timed(Round round, Limits limits) {
        late("BLANK was answered", round.blank(), limits.answered(), round);
        late("the wall was black", round.black(), limits.black(), round);
        late("HOLD was answered", round.hold(), limits.answered(), round);
        if (!round.owned() && round.shown().compareTo(limits.behind()) > 0)
            suffered("the operator's page was " + round.shown().toMillis() + " ms behind and did not say so, at act "
                    + round.after());
    }

    private void late(String what, Duration took, Duration limit, Round round) {
        if (took.compareTo(limit) > 0 && late.size() < MOST)
            late.add(what + " after " + took.toMillis() + " ms, at act " + round.after() + "; the machine itself was "
                    + round.machine().toMillis() + " ms late");
    }

    /** @param times as much as in quiet; 0 where nobody could tell */
    public void weighed(String process, double times, Limits limits) {
        if (times > limits.memory())
            suffered("the " + process + " has " + String.format(java.util.Locale.ROOT, "%.2f", times)
                    + " times the memory that it had in quiet");
    }
}
