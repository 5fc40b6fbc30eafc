package khaimac.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.notation.Notation;
import org.jspecify.annotations.Nullable;

/**
 * One file of a journal as it was found.
 *
 * @param lines the undamaged ones, in their order
 * @param harm what is wrong with the rest
 * @param end what follows the last of the lines
 */
record Generation(String name, int number, List<Line> lines, Harm harm, End end) {
    enum Harm {
        NONE,
        /** Its end is not whole: the power went while it was written, or it was damaged since. */
        TORN,
        /** Whole lines follow a damaged one, or its beginning is gone. */
        DAMAGED
    }

    /**
     * Bytes at the end of a file that are no whole line.
     *
     * @param most so many facts may have stood there
     */
    record End(long bytes, long most) {
        static final End WHOLE = new End(0, 0);

        static End of(byte[] bytes, int from) {
            long length = (long) bytes.length - from;
            if (length == 0) return WHOLE;
            return new End(length, Line.isOneThatEndsLate(bytes, from) ? 1 : 1 + (length - 1) / Line.SHORTEST_FACT);
        }
    }

    static Generation read(String name, byte[] bytes) {
        var lines = new ArrayList<Line>();
        boolean bad = false;
        boolean goodAfterBad = false;
        int at = 0;
        int end = 0;
        while (at < bytes.length) {
            var line = Line.at(bytes, at);
            if (line == null) {
                bad = true;
                at++;
                continue;
            }
            goodAfterBad |= bad;
            lines.add(line);
            at += line.size();
            end = at;
        }
        // Each begins with its head, and has its name only when that is on the disk; before, it may be empty.
        boolean headless = lines.isEmpty() ? isWhole(name) : lines.getFirst().kind() != Line.HEAD;
        var harm = goodAfterBad || headless ? Harm.DAMAGED : bad ? Harm.TORN : Harm.NONE;
        return new Generation(name, numberOf(name), List.copyOf(lines), harm, End.of(bytes, end));
    }

    /** Whether it was begun and kept: what was answered may stand in it. */
    static boolean isWhole(String name) {
        return numberOf(name) > 0 && name.endsWith(Journal.WHOLE);
    }

    /** The number of the last fact of which any line knows: the head and signs of life say how many there were. */
    long reached() {
        long reached = 0;
        for (var line : lines) reached = Math.max(reached, line.seq());
        return reached;
    }

    /** How many bytes a fact takes here, with the signs of life between them. */
    long each() {
        long bytes = 0;
        long facts = 0;
        for (var line : lines) {
            if (line.kind() != Line.HEAD) bytes += line.size();
            if (line.kind() == Line.FACT) facts++;
        }
        return facts == 0 ? Line.SHORTEST_FACT : bytes / facts;
    }

    static String nameOf(int number, String ending) {
        var digits = Integer.toString(number);
        return "journal-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + ending;
    }

    /** The number in a name, or -1 where it is no journal's; also of those that were set aside. */
    static int numberOf(String name) {
        if (!name.startsWith("journal-") || name.length() < 15) return -1;
        for (int at = 8; at < 14; at++) if (name.charAt(at) < '0' || name.charAt(at) > '9') return -1;
        return Integer.parseInt(name.substring(8, 14));
    }

    @Nullable
    Head head() {
        if (lines.isEmpty() || lines.getFirst().kind() != Line.HEAD) return null;
        try {
            return Notation.read(lines.getFirst().json(), Head.class);
        } catch (Notation.Unreadable e) {
            // Its checksum is right, so somebody meant it: a newer program.
            return new Head("", number, 0);
        }
    }

    /**
     * The facts from the first on without a gap. Where those that were written anew are damaged, older generations fill
     * in, but only with what they hold without a gap themselves: behind a gap of theirs may stand a history that a
     * start, which could not read it, has left.
     */
    List<Line> chain(List<Generation> older) {
        var head = head();
        long anew = head == null ? 0 : head.through();
        var own = byNumber();
        List<Map<Long, Line>> fillings = new ArrayList<>();
        if (own.size() < Math.max(anew, last()))
            for (var generation : older) fillings.add(unbroken(generation.byNumber()));
        var chain = new ArrayList<Line>();
        for (long seq = 1; ; seq++) {
            var line = own.get(seq);
            for (var filling : fillings) if (line == null && seq <= anew) line = filling.get(seq);
            if (line == null) return chain;
            chain.add(line);
        }
    }

    private Map<Long, Line> byNumber() {
        var all = new HashMap<Long, Line>();
        for (var line : lines) if (line.kind() == Line.FACT) all.putIfAbsent(line.seq(), line);
        return all;
    }

    private static Map<Long, Line> unbroken(Map<Long, Line> all) {
        var chain = new HashMap<Long, Line>();
        for (long seq = 1; all.containsKey(seq); seq++) chain.put(seq, all.get(seq));
        return chain;
    }

    /** The number of the last fact it holds, gaps or not. */
    long last() {
        long last = 0;
        for (var line : lines) if (line.kind() == Line.FACT) last = Math.max(last, line.seq());
        return last;
    }
}
