package khaimac.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;

/**
 * What guard and child tell each other, one line each. A child hears the guard on its standard input; when that ends,
 * the guard is gone.
 */
public sealed interface Line {
    /** End, and well. */
    record End() implements Line {}

    /** The desk is at this port of the machine that all three are on. */
    record Desk(int port) implements Line {}

    /** Somebody typed this. */
    record Typed(String text) implements Line {}

    /**
     * Somebody typed this, and the desk is to do it.
     *
     * @param number one press, one number
     * @param at when it came, on the desk's own steady clock: no queue on the way makes it younger
     */
    record Pressed(long number, Duration at, String text) implements Line {}

    /** The desk has answered a press. */
    record Done(long number) implements Line {}

    /** Tell the operator. */
    record Say(Sentence words) implements Line {}

    /**
     * The child lives: every thread that matters has made a turn since the last one.
     *
     * @param steady what its steady clock says
     */
    record Beat(Duration steady) implements Line {}

    default String written() {
        return switch (this) {
            case End() -> "end";
            case Desk(int port) -> "desk\t" + port;
            case Typed(var text) -> "typed\t" + plain(text);
            case Pressed(long number, var at, var text) ->
                "pressed\t" + number + "\t" + at.toNanos() + "\t" + plain(text);
            case Done(long number) -> "done\t" + number;
            case Beat(var steady) -> "beat\t" + steady.toNanos();
            case Say(var words) -> "say\t" + words.vi() + "\t" + words.en();
        };
    }

    private static String plain(String text) {
        return text.replace('\t', ' ');
    }

    private static boolean isNumber(String word) {
        return word.matches("-?[0-9]{1,18}");
    }

    /** What is not understood comes from another version, and is nothing. */
    static List<Line> read(String line) {
        var words = line.split("\t", -1);
        var read = new ArrayList<Line>();
        switch (words[0]) {
            case "end" -> read.add(new End());
            case "desk" -> {
                if (words.length == 2 && words[1].matches("[0-9]{1,5}")) read.add(new Desk(Integer.parseInt(words[1])));
            }
            case "typed" -> read.add(new Typed(words.length > 1 ? words[1] : ""));
            case "pressed" -> {
                if (words.length == 4 && isNumber(words[1]) && isNumber(words[2]))
                    read.add(new Pressed(
                            Long.parseLong(words[1]), Duration.ofNanos(Long.parseLong(words[2])), words[3]));
            }
            case "done" -> {
                if (words.length == 2 && isNumber(words[1])) read.add(new Done(Long.parseLong(words[1])));
            }
            case "beat" -> {
                if (words.length == 2 && isNumber(words[1]))
                    read.add(new Beat(Duration.ofNanos(Long.parseLong(words[1]))));
            }
            case "say" -> {
                if (words.length == 3) read.add(new Say(new Sentence(words[1], words[2])));
            }
            default -> {}
        }
        return read;
    }
}
