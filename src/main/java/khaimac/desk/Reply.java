package khaimac.desk;

import khaimac.engine.Decision;

/**
 * What came of a command.
 *
 * @param protectedByDisk whether what was accepted is on the disk for good; false while crash protection is off, and
 *     for refusals, of which nothing is kept
 */
public record Reply(Decision decision, boolean protectedByDisk) {
    public boolean accepted() {
        return decision instanceof Decision.Accepted;
    }
}
