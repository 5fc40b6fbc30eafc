package khaimac.desk;

import java.time.Duration;
import java.util.List;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.journal.Reading;

/**
 * A run as it was found in its folder.
 *
 * @param away how long nobody was at the desk
 * @param told what the operator should know about the state that it was found in
 */
public record Past(ShowCopy show, Reading journal, Run run, Duration away, List<Sentence> told) {}
