package khaimac.panel;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Sight;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.words.FromPage;

/**
 * What a rehearsal is made to suffer. The clock is put forward, the processes are killed: what then happens is done by
 * the same engine, desk and player as in a hall.
 */
final class Rehearsing {
    private static final double FASTEST = 60;
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Sentence TOO_MUCH = new Sentence(
            "Đồng hồ diễn tập chạy từ 0 đến 60 lần, và mỗi lần tiến không quá 12 giờ.",
            "A rehearsal's clock runs 0 to 60 times as fast, and is put forward by 12 hours at most.");
    private static final Sentence NO_PART =
            new Sentence("Không có phần nào trước phần này.", "There is no part before this one.");
    private static final Sentence NOTHING_LIVE = new Sentence(
            "Chưa có phần nào đang chạy có thời lượng. Hãy bấm GO trước.",
            "No part with a length is on. Press GO first.");

    private final Panel panel;
    private final House.Rehearsed rehearsed;

    Rehearsing(Panel panel, House.Rehearsed rehearsed) {
        this.panel = panel;
        this.rehearsed = rehearsed;
    }

    /** @param answer gets why not; empty where it was done */
    void hear(Page.Who who, FromPage.Rehearsal what, Consumer<Sentence> answer) {
        switch (what) {
            case FromPage.Rehearsal.Speed(double by) -> {
                if (!(by >= 0 && by <= FASTEST)) answer.accept(TOO_MUCH);
                else {
                    rehearsed.speed(by);
                    panel.stir();
                    answer.accept(Sentence.NONE);
                }
            }
            case FromPage.Rehearsal.Before(var segment, var ahead) -> before(who, segment, ahead, answer);
            case FromPage.Rehearsal.Overrun(var by) -> {
                var clock = panel.run().clock();
                if (clock == null || clock.ends() == null) answer.accept(NOTHING_LIVE);
                else forward(Duration.between(panel.now(), clock.ends()).plus(by), answer);
            }
            case FromPage.Rehearsal.Wait(var by) -> forward(by, answer);
            case FromPage.Rehearsal.Kill(var part) -> {
                answer.accept(Sentence.NONE);
                rehearsed.kill(part);
            }
            case FromPage.Rehearsal.Cable(var surface, boolean out) -> {
                answer.accept(rehearsed.cable(surface, out));
                panel.stir();
            }
        }
    }

    private void forward(Duration by, Consumer<Sentence> answer) {
        if (by.isNegative() || by.compareTo(LONGEST) > 0) {
            answer.accept(TOO_MUCH);
            return;
        }
        rehearsed.forward(by);
        panel.stir();
        answer.accept(Sentence.NONE);
    }

    /**
     * To just before a segment: the one before it is on, and what is left of it is what was asked for. Where the plan
     * says that this is still to come, the clock goes there and the part counts as begun in time; else the part begins
     * anew now.
     */
    private void before(Page.Who who, String segment, Duration ahead, Consumer<Sentence> answer) {
        var run = panel.run();
        int at = run.show().indexOf(segment);
        int last = at < 0 ? -1 : run.show().lastBefore(at);
        if (at < 0 || ahead.isNegative() || ahead.compareTo(LONGEST) > 0) {
            answer.accept(NO_PART);
            return;
        }
        var planned = Timing.of(run, panel.now()).rows().get(at).plannedStart().minus(ahead);
        var still = Duration.between(panel.now(), planned);
        if (last < 0) {
            // Nothing comes before the first part but its time.
            forward(still.isNegative() ? Duration.ZERO : still, answer);
            return;
        }
        var part = run.show().segments().get(last);
        if (still.isNegative() || still.compareTo(LONGEST) > 0) {
            wish(new Command(sight(who), new Wish.Jump(part.id())), answer, () -> {
                var left = part.length().minus(ahead);
                forward(left.isNegative() ? Duration.ZERO : left, answer);
            });
            return;
        }
        rehearsed.forward(still);
        // What begins by the clock has begun on the way: only then it is known what there is to see.
        wish(new Command(sight(who), new Wish.Tick()), answer, () -> {
            var live = panel.run().live();
            if (live != null && live.id().equals(part.id())) answer.accept(Sentence.NONE);
            else wish(new Command(sight(who), new Wish.Join(part.id())), answer, () -> answer.accept(Sentence.NONE));
        });
    }

    private void wish(Command command, Consumer<Sentence> refused, Runnable done) {
        var role = command.wish() instanceof Wish.Tick ? Role.HOUSE : Role.OPERATOR;
        var _ = panel.house().desk().ask(role, command).thenAccept(came -> {
            if (came.decision() instanceof Decision.Refused(var because)) refused.accept(because);
            else done.run();
        });
    }

    private Sight sight(Page.Who who) {
        var run = panel.run();
        return new Sight(UUID.randomUUID().toString(), who.name(), run.epoch(), run.seen(), run.rev(), panel.now());
    }
}
