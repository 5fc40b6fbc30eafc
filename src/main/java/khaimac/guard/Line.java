package khaimac.guard;

import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;

/** What the guard tells a child, one line each on its standard input; when that ends, the guard is gone. */
public sealed interface Line {
    /** End, and well. */
    record End() implements Line {}

    /** The desk is at this port. */
    record Desk(String host, int port) implements Line {}

    /** Somebody typed this. */
    record Typed(String text) implements Line {}

    /** Tell the operator. */
    record Say(Sentence words) implements Line {}

    default String written() {
        return switch (this) {
            case End() -> "end";
            case Desk(var host, int port) -> "desk\t" + host + "\t" + port;
            case Typed(var text) -> "typed\t" + text.replace('\t', ' ');
            case Say(var words) -> "say\t" + words.vi() + "\t" + words.en();
        };
    }

    /** What is not understood comes from another version, and is nothing. */
    static List<Line> read(String line) {
        var words = line.split("\t", -1);
        var read = new ArrayList<Line>();
        switch (words[0]) {
            case "end" -> read.add(new End());
            case "desk" -> {
                if (words.length == 3 && words[2].matches("[0-9]{1,5}"))
                    read.add(new Desk(words[1], Integer.parseInt(words[2])));
            }
            case "typed" -> read.add(new Typed(words.length > 1 ? words[1] : ""));
            case "say" -> {
                if (words.length == 3) read.add(new Say(new Sentence(words[1], words[2])));
            }
            default -> {}
        }
        return read;
    }
}
