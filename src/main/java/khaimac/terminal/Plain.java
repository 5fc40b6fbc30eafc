package khaimac.terminal;

import java.io.PrintStream;

/**
 * What is printed for a person, without what would steer the terminal: a name or a title from elsewhere clears no
 * screen, paints no line green, and turns no word around. This is the one place where that is decided.
 */
final class Plain extends PrintStream {
    private final PrintStream below;

    private Plain(PrintStream below) {
        super(below, true, below.charset());
        this.below = below;
    }

    static Plain on(PrintStream stream) {
        return stream instanceof Plain plain ? plain : new Plain(stream);
    }

    /** Lines may end; nothing else in a text moves anything. */
    static String of(String text) {
        if (text.codePoints().noneMatch(Plain::steers)) return text;
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(one -> !steers(one)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean steers(int one) {
        boolean turns = (one >= 0x202A && one <= 0x202E) || (one >= 0x2066 && one <= 0x2069);
        return turns || (Character.isISOControl(one) && one != '\n' && one != '\t');
    }

    /** What is drawn, and is meant to steer: whoever draws has made every text in it plain. */
    void draw(String screen) {
        below.print(screen);
        below.flush();
    }

    @Override
    public void print(String text) {
        super.print(of(String.valueOf(text)));
    }

    /** In one piece with its end: what nobody reads is left out by whole lines. */
    @Override
    public void println(String text) {
        super.print(of(String.valueOf(text)) + System.lineSeparator());
    }

    @Override
    public void println(Object value) {
        println(String.valueOf(value));
    }

    @Override
    public void print(Object value) {
        print(String.valueOf(value));
    }

    @Override
    public void print(char[] text) {
        print(String.valueOf(text));
    }

    @Override
    public void print(char one) {
        print(String.valueOf(one));
    }
}
