package khaimac.desk;

import khaimac.finding.Sentence;

/** Whether a crash would lose anything that was answered. */
public record Protection(boolean on, Sentence words) {
    public static final Protection ON = new Protection(true, Sentence.NONE);

    static Protection off(Sentence words) {
        return new Protection(false, words);
    }
}
