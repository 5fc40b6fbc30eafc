package khaimac.finding;

import java.util.List;

/**
 * The one right mend of what a finding says, as words of the file that are to be others. Where two mends would do,
 * there is none.
 *
 * @param words what taking it does, as an order: write this instead of that
 */
public record Cure(Sentence words, List<Mend> mends) {
    public Cure {
        mends = List.copyOf(mends);
    }

    /** One place of the file. Lines and columns count from 1. */
    public sealed interface Mend {
        int line();

        int column();

        /** The text or the name of an entry that begins there says something else. */
        record Word(int line, int column, String was, String put) implements Mend {}

        /** What stands there has words in it, somewhere inside, that are others. */
        record Inside(int line, int column, String was, String put) implements Mend {}

        /** The object that begins there loses an entry. */
        record Without(int line, int column, String entry) implements Mend {}

        /** Signs of the file, whatever they say: others stand there. */
        record Sign(int line, int column, String was, String put) implements Mend {}

        /** What begins there goes, with its name if it has one. */
        record Gone(int line, int column) implements Mend {}
    }

    /** Another word at a place. */
    public static Cure word(int line, int column, String was, String put) {
        return new Cure(instead(was, put), List.of(new Mend.Word(line, column, was, put)));
    }

    public static Sentence instead(String was, String put) {
        return new Sentence("viết “" + put + "” thay cho “" + was + "”", "write \"" + put + "\" for \"" + was + "\"");
    }
}
