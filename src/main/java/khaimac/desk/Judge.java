package khaimac.desk;

import khaimac.clock.Moment;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Run;

/** Who decides: the engine. A seam, so that a test can plant a judge who errs and see that somebody notices. */
public interface Judge {
    Judge ENGINE = Run::decide;

    Decision decide(Run run, Command command, Moment moment);
}
