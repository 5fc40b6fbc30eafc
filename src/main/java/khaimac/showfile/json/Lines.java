package khaimac.showfile.json;

/**
 * Places of a text as people count them, from 1: lines end at every line feed, and at a return without one. Quick for
 * places that come one after the other.
 */
public final class Lines {
    private final String text;
    private int line = 1;
    private int start;
    private int at;

    public Lines(String text) {
        this.text = text;
    }

    public int line(int place) {
        to(place);
        return line;
    }

    public int column(int place) {
        to(place);
        return place - start + 1;
    }

    /** The place of a line and a column. */
    public int offset(int wanted, int column) {
        to(wanted < line ? 0 : start);
        for (; line < wanted && at < text.length(); at++) pass();
        return at + column - 1;
    }

    private void to(int place) {
        if (place < start) {
            line = 1;
            start = 0;
            at = 0;
        } else if (place < at) at = start;
        for (; at < Math.min(place, text.length()); at++) pass();
    }

    private void pass() {
        char sign = text.charAt(at);
        boolean ends = sign == '\n' || (sign == '\r' && !text.startsWith("\n", at + 1));
        if (!ends) return;
        line++;
        start = at + 1;
    }
}
