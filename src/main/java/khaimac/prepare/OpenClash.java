package khaimac.prepare;

/**
 * What two sides said of one thing, and nobody has looked at.
 *
 * @param outside the step that brought the other words
 * @param clash which of its clashes
 */
public record OpenClash(long outside, int clash, Act.Clash what) {}
