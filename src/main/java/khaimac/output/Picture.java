package khaimac.output;

/**
 * What an output shows at a moment.
 *
 * @param pixels its picture, all of it
 * @param number another one with every change of the pixels
 * @param brightness 0 to 1: what the operator wishes now, below the limit that the hall sets
 * @param turn goes up with every picture that is wanted, changed or not
 */
public record Picture(Pixels pixels, long number, double brightness, long turn) {}
