package khaimac.plan.paper;

/**
 * How a paragraph looks, as far as it tells what is meant.
 *
 * @param heading the level of a heading, from 1; 0: it is none
 * @param bold whether all of it is
 * @param slanted whether all of it is
 * @param centred whether it stands in the middle
 * @param boxed whether it stands in a frame or a text box
 * @param mark the number or dash that a word processor puts before it and that is not in its words: {@code 2.1.},
 *     {@code -}; empty where there is none
 */
public record Manner(int heading, boolean bold, boolean slanted, boolean centred, boolean boxed, String mark) {
    public static final Manner PLAIN = new Manner(0, false, false, false, false, "");
}
