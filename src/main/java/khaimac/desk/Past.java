package khaimac.desk;

import java.time.Duration;
import khaimac.engine.Run;
import khaimac.journal.Reading;

/**
 * A run as it was found in its folder.
 *
 * @param away how long nobody was at the desk
 */
public record Past(ShowCopy show, Reading journal, Run run, Duration away) {}
