package khaimac.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import khaimac.finding.Language;
import khaimac.finding.Sentence;

/**
 * Where the program talks to the person who started it.
 *
 * @param home where it is unzipped: shows and halls that are named without a folder are looked for there
 * @param lively whether a person sits at it, so that a picture may be drawn over the last one
 */
public record Terminal(PrintStream out, PrintStream err, InputStream in, Language language, Path home, boolean lively) {
    /** The same one, of which it is known whether a person sits at it. */
    public Terminal with(boolean somebody) {
        return new Terminal(out, err, in, language, home, somebody);
    }

    public void say(Sentence sentence) {
        out.println(sentence.in(language));
    }

    public void say(String vi, String en) {
        out.println(language == Language.VI ? vi : en);
    }

    public void complain(Sentence sentence) {
        err.println(sentence.in(language));
    }

    public String in(Sentence sentence) {
        return sentence.in(language);
    }
}
