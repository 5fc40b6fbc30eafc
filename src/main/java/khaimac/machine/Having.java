package khaimac.machine;

import khaimac.finding.Sentence;

/**
 * Something that a machine has, or lacks, as the verb "machine" tells it.
 *
 * @param kind such as "disk" or "monitor"
 * @param well whether nothing has to be done about it
 */
public record Having(String kind, Sentence words, boolean well) {}
