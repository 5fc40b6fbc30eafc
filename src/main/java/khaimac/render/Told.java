package khaimac.render;

import java.util.Locale;
import khaimac.finding.Sentence;

/** How a line is told from what lies under it, and how it has to be. */
public record Told(String text, double ratio, double needed) {
    /** Whether it is read; what a soft edge loses is no fault. */
    public boolean isRead() {
        return ratio >= needed * 0.97;
    }

    /** How much it has of what it needs. */
    public double share() {
        return ratio / needed;
    }

    /** What is wrong with it, measured. */
    public Sentence said() {
        return new Sentence(
                "dòng “" + text + "” chỉ tương phản " + number(ratio) + " : 1 với nền.",
                "the line \"" + text + "\" has a contrast of only " + number(ratio) + " : 1 to what lies under it.");
    }

    /** What that means for who sits in the hall. */
    public Sentence means() {
        return new Sentence(
                "Cần " + number(needed) + " : 1; ngồi xa khó đọc.",
                "It needs " + number(needed) + " : 1; from afar it is hard to read.");
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }
}
