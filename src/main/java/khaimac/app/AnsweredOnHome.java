package khaimac.app;

import java.time.Duration;
import khaimac.clock.Watch;
import khaimac.desk.Desk;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.panel.Beginning;

/** What somebody answered on Home before there was a desk is done as soon as there is one. */
final class AnsweredOnHome {
    /** So long is waited, again and again, for the first fact to be on the disk, or for the desk's patience. */
    private static final Duration A_LOOK = Duration.ofMillis(100);

    private static final int MOST_LOOKS = 30;

    private AnsweredOnHome() {}

    /** What comes of it stands in the log; where it was refused the first GO asks about the day. */
    static void done(Beginning.Answer answer, Desk desk, Watch watch) {
        if (answer != Beginning.Answer.TODAY) return;
        var run = opened(desk);
        var now = run.at(watch.now());
        var today = now.atZone(run.show().zone()).toLocalDate();
        var sight = new Sight("home-" + run.epoch(), "operator", run.epoch(), run.seen(), run.rev(), now);
        var _ = desk.ask(Role.OPERATOR, new Command(sight, new Wish.Move(today)));
    }

    /** The run once it has begun to exist, a moment after the desk: only then it is known whether anybody sees it. */
    static Run opened(Desk desk) {
        var follow = desk.follow();
        try {
            for (int looks = 0; looks < MOST_LOOKS && !desk.onAir().run().opened(); looks++) follow.take(A_LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return desk.onAir().run();
    }
}
