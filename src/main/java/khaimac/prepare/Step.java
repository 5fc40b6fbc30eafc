package khaimac.prepare;

import java.time.Instant;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.showfile.ShowText;
import khaimac.showfile.json.Splice;

/**
 * One thing that was done to a show, as its history keeps it.
 *
 * @param number from 1; the revision that it makes
 * @param what it is, as people say it
 * @param leaves what it wrote into which file; none where it changed no word
 */
public record Step(long number, String who, Instant at, Act act, Sentence what, List<Leaf> leaves) {
    /**
     * Words that were put into a file.
     *
     * @param before the hash of the file without them
     * @param after the hash with them
     */
    public record Leaf(String file, String before, String after, List<List<Splice>> rows) {}

    ShowText.Patch patch() {
        return new ShowText.Patch(leaves.stream()
                .flatMap(leaf -> leaf.rows().stream().map(row -> new ShowText.Patch.Step(leaf.file(), row)))
                .toList());
    }
}
