package khaimac.plan.paper;

import java.util.List;
import khaimac.finding.Sentence;

/**
 * A document, read.
 *
 * @param name of the file, without a folder; empty for a text that was pasted
 * @param blocks in the order in which a person reads them; a text box stands where it is anchored
 * @param told what was left out or could not be read, for whoever brought the document
 */
public record Paper(String name, List<Block> blocks, List<Sentence> told) {
    public Paper {
        blocks = List.copyOf(blocks);
        told = List.copyOf(told);
    }
}
