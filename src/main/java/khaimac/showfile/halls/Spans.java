package khaimac.showfile.halls;

import khaimac.finding.Sentence;
import khaimac.hall.Universes;
import khaimac.showfile.language.Reader;
import org.jspecify.annotations.Nullable;

/** Universes that outputs fill: whether there are enough of them, and whether two outputs take the same. */
final class Spans {
    private Spans() {}

    static void checkLast(Plugged<?> output, int last, Reader reader) {
        var filled = output.hall().universes(output.output());
        if (filled == null || filled.last() <= last) return;
        reader.error(
                output.at(),
                new Sentence(
                        "Cần " + Says.universes(filled).vi() + ", nhưng universe cuối cùng là " + last + ".",
                        "It needs " + Says.universes(filled).en() + ", but the last universe is " + last + "."),
                new Sentence("Các pixel sau đó không nhận được gì.", "The pixels after that get nothing."),
                new Sentence(
                        "Hãy bắt đầu từ universe " + Math.max(0, last - filled.count() + 1) + " trở xuống.",
                        "Begin at universe " + Math.max(0, last - filled.count() + 1) + " or lower."));
    }

    /** @param doubtful whether a device may be told to take only one of the two */
    static @Nullable Clash clash(Plugged<?> output, Plugged<?> earlier, boolean doubtful, int last) {
        var mine = output.hall().universes(output.output());
        var theirs = earlier.hall().universes(earlier.output());
        if (mine == null || theirs == null || !mine.overlaps(theirs)) return null;
        var what = new Sentence(
                "Cần " + Says.universes(mine).vi() + ", mà đầu ra “"
                        + earlier.output().name() + "” đã dùng "
                        + Says.universes(theirs).vi() + ".",
                "It needs " + Says.universes(mine).en() + ", and the output \""
                        + earlier.output().name() + "\" uses "
                        + Says.universes(theirs).en() + ".");
        var instead = after(theirs, mine, last);
        return doubtful
                ? Clash.possible(
                        what,
                        new Sentence(
                                "Thiết bị nào nghe cả hai sẽ nhận hai hình khác nhau.",
                                "A device that listens to both gets two different pictures."),
                        instead)
                : Clash.certain(
                        what,
                        new Sentence(
                                "Hai đầu ra ghi đè lên nhau, đèn sẽ nhấp nháy.",
                                "The two overwrite each other, and the lamps flicker."),
                        instead);
    }

    /** Two machines on the network are the same, unless they are on networks of their own. */
    static boolean sameMachine(String to, String through, String otherTo, String otherThrough) {
        boolean apart = !through.isEmpty() && !otherThrough.isEmpty() && !through.equals(otherThrough);
        return to.equalsIgnoreCase(otherTo) && !apart;
    }

    private static Sentence after(Universes theirs, Universes mine, int last) {
        int next = theirs.last() + 1;
        return next + mine.count() - 1 > last
                ? new Sentence("Hãy chọn universe khác.", "Choose other universes.")
                : new Sentence("Hãy bắt đầu từ universe " + next + ".", "Begin at universe " + next + ".");
    }
}
