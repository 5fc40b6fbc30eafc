package khaimac.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Drawing by lot: who is drawn follows from a seed and the list alone, so that anybody can reckon it again; and what is
 * seen of it follows from the time, so that every surface shows the same name at the same moment.
 */
public final class Lots {
    /** While it turns each name is up for so long. */
    private static final long EACH = 110;

    /** A few names stand for all: a wall has to have them ready. */
    private static final int SEEN = 6;

    /** How long each name is up while it comes to rest, in milliseconds; then the winner is. */
    private static final int[] SLOWER = {130, 160, 200, 250, 320, 410, 530, 700};

    private Lots() {}

    /** What a list is known by: another name, or another order, is another list. */
    public static String hash(List<Look.RosterRow> names) {
        long hash = 0xcbf29ce484222325L;
        for (var row : names) {
            for (char letter : (row.name() + '\t' + row.note() + '\n').toCharArray()) {
                hash ^= letter;
                hash *= 0x100000001b3L;
            }
        }
        return hex(hash);
    }

    public static String hex(long number) {
        var digits = Long.toHexString(number);
        return "0".repeat(16 - digits.length()) + digits;
    }

    /** Who has not been drawn yet; the same row twice is one person. */
    public static List<Look.RosterRow> left(List<Look.RosterRow> names, List<Look.RosterRow> drawn) {
        return names.stream().filter(row -> !drawn.contains(row)).distinct().toList();
    }

    /**
     * Who is drawn.
     *
     * @param seed 16 hexadecimal digits, from a source that nobody can guess
     * @param left who may be drawn; not empty
     */
    public static Look.RosterRow winner(String seed, List<Look.RosterRow> left) {
        long mixed = mixed(mixed(Long.parseUnsignedLong(seed, 16)) ^ Long.parseUnsignedLong(hash(left), 16));
        // The upper half of the product: no place is more likely than another by more than one in 2^60.
        return left.get((int) Math.unsignedMultiplyHigh(mixed, left.size()));
    }

    public static boolean isSeed(String text) {
        return text.length() == 16 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 'g');
    }

    /** SplitMix64: each bit of the seed moves every bit of what comes out. */
    private static long mixed(long seed) {
        long next = seed + 0x9e3779b97f4a7c15L;
        next = (next ^ (next >>> 30)) * 0xbf58476d1ce4e5b9L;
        next = (next ^ (next >>> 27)) * 0x94d049bb133111ebL;
        return next ^ (next >>> 31);
    }

    /** When the audience sees who it is. */
    public static Instant shown(Instant stopped) {
        long all = 0;
        for (int each : SLOWER) all += each;
        return stopped.plusMillis(all);
    }

    /** Whether nothing turns: it waits, or who was drawn is read. */
    static boolean rests(Look.Draw look, Instant now) {
        var spin = look.spin();
        if (spin == null) return true;
        var stopped = spin.stopped();
        return stopped != null && !now.isBefore(shown(stopped));
    }

    /** Whose name is up at a moment. */
    static Look.RosterRow seen(Look.Draw look, Look.Spin spin, Instant now) {
        var some = some(look.names(), spin);
        var stopped = spin.stopped();
        var turnedTo = stopped == null || now.isBefore(stopped) ? now : stopped;
        long turns = Math.max(0, Duration.between(spin.since(), turnedTo).toMillis()) / EACH;
        if (stopped == null || now.isBefore(stopped)) return some.get((int) (turns % some.size()));
        long left = Duration.between(stopped, now).toMillis();
        for (int each : SLOWER) {
            if (left < each) return some.get((int) (turns % some.size()));
            left -= each;
            turns++;
        }
        return spin.winner();
    }

    /** The names that are seen to turn: spread over the list, and the winner never among them. */
    private static List<Look.RosterRow> some(List<Look.RosterRow> names, Look.Spin spin) {
        var others = turning(names).stream()
                .filter(row -> !row.equals(spin.winner()))
                .toList();
        return others.isEmpty() ? List.of(spin.winner()) : others;
    }

    /** Those that may be seen to turn: whatever is drawn, a wall can have them ready. */
    private static List<Look.RosterRow> turning(List<Look.RosterRow> names) {
        int step = Math.max(1, names.size() / SEEN);
        var some = new ArrayList<Look.RosterRow>();
        for (int at = 0; at < names.size() && some.size() < SEEN; at += step)
            if (!some.contains(names.get(at))) some.add(names.get(at));
        return some;
    }

    /** Looks in which each of those names stands, as it will while it turns. */
    public static List<Look> soon(Look look) {
        var draw = Looks.first(look, Look.Draw.class);
        if (draw == null) return List.of();
        return turning(draw.names()).stream()
                .map(row -> new Look.Spin("", new Look.RosterRow(row.name(), ""), Instant.EPOCH, Instant.EPOCH))
                .map(spin -> Looks.each(look, one -> one instanceof Look.Draw each ? each.with(spin) : one))
                .toList();
    }

    /** The longest names: what all of them are set for. */
    static List<String> longest(List<Look.RosterRow> names) {
        return names.stream()
                .map(Look.RosterRow::name)
                .sorted((one, other) -> other.length() - one.length())
                .distinct()
                .limit(SEEN)
                .sorted()
                .toList();
    }
}
