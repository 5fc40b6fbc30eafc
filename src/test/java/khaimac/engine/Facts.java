package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import khaimac.clock.Moment;
import khaimac.show.Show;

/** A run moved by hand, with the two clocks in step. */
final class Facts {
    private Facts() {}

    static Run open(Show show, Instant at) {
        var moment = new Moment(at, Duration.ZERO);
        return accepted(
                Run.of(show),
                new Command(new Sight("", "", 0, Seen.NOTHING, 0, at), new Wish.Open("test", Mode.REHEARSAL)),
                moment);
    }

    static Run go(Run run, Instant at) {
        return run.after(decideGo(run, at).facts());
    }

    static Decision.Accepted decideGo(Run run, Instant at) {
        return answer(
                run,
                new Command(new Sight("", "", run.epoch(), run.seen(), run.rev(), at), new Wish.Go()),
                moment(run, at));
    }

    /** The moment at which the run's line stands at an instant. */
    static Moment moment(Run run, Instant at) {
        return new Moment(at, Duration.between(run.at(new Moment(at, Duration.ZERO)), at));
    }

    static Run accepted(Run run, Command command, Moment moment) {
        return run.after(answer(run, command, moment).facts());
    }

    private static Decision.Accepted answer(Run run, Command command, Moment moment) {
        var decision = run.decide(command, moment);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return (Decision.Accepted) decision;
    }
}
