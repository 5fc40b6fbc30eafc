package khaimac.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal: {@code F 0000000042 0000213 9a8b7c6d {"is":"cue-started",…}}. What it is (a Fact, the Head of
 * a generation, a sign of Life), the number of the last fact up to it, how many bytes of JSON follow, and their CRC32C
 * together with everything before it. A person can read it, and no flipped bit goes unseen.
 */
public final class Line {
    public static final char FACT = 'F';
    static final char HEAD = 'H';
    static final char LIFE = 'L';

    /** Kind, number and length, with a space behind each. */
    private static final int COVERED = 21;

    private static final int BEFORE_JSON = COVERED + 9;

    /** No line with a fact is shorter. */
    static final int SHORTEST_FACT = 110;

    private final char kind;
    private final long seq;
    private final byte[] json;

    public Line(char kind, long seq, byte[] json) {
        this.kind = kind;
        this.seq = seq;
        this.json = json;
    }

    char kind() {
        return kind;
    }

    public long seq() {
        return seq;
    }

    public byte[] json() {
        return json;
    }

    public byte[] bytes() {
        var bytes = new byte[BEFORE_JSON + json.length + 1];
        bytes[0] = (byte) kind;
        bytes[1] = ' ';
        number(bytes, 2, 10, 10, seq);
        bytes[12] = ' ';
        number(bytes, 13, 7, 10, json.length);
        bytes[20] = ' ';
        System.arraycopy(json, 0, bytes, BEFORE_JSON, json.length);
        number(bytes, COVERED, 8, 16, crc(bytes, 0, json.length));
        bytes[BEFORE_JSON - 1] = ' ';
        bytes[bytes.length - 1] = '\n';
        return bytes;
    }

    public int size() {
        return BEFORE_JSON + json.length + 1;
    }

    /** The line that begins here, whole and undamaged; null where there is none. */
    public static @Nullable Line at(byte[] bytes, int from) {
        if (from + BEFORE_JSON >= bytes.length) return null;
        char kind = (char) bytes[from];
        if (kind != FACT && kind != HEAD && kind != LIFE) return null;
        for (int space : new int[] {1, 12, 20, BEFORE_JSON - 1}) if (bytes[from + space] != ' ') return null;
        long seq = number(bytes, from + 2, 10, 10);
        long length = number(bytes, from + 13, 7, 10);
        long crc = number(bytes, from + COVERED, 8, 16);
        if (seq < 0 || length < 0 || crc < 0 || from + BEFORE_JSON + length >= bytes.length) return null;
        int end = from + BEFORE_JSON + (int) length;
        if (bytes[end] != '\n' || crc != crc(bytes, from, (int) length)) return null;
        return new Line(kind, seq, Arrays.copyOfRange(bytes, from + BEFORE_JSON, end));
    }

    /** Whether all that is left, if it is a line, is one: it says that it ends there or later. */
    static boolean isOneThatEndsLate(byte[] bytes, int from) {
        char kind = (char) bytes[from];
        if (kind != FACT && kind != HEAD && kind != LIFE) return false;
        if (from + COVERED > bytes.length) return true;
        long length = number(bytes, from + 13, 7, 10);
        return length >= 0 && from + BEFORE_JSON + length + 1 >= bytes.length;
    }

    private static long crc(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, COVERED);
        crc.update(bytes, from + BEFORE_JSON, length);
        return crc.getValue();
    }

    private static void number(byte[] bytes, int from, int digits, int base, long value) {
        long rest = value;
        for (int at = from + digits - 1; at >= from; at--) {
            bytes[at] = (byte) Character.forDigit((int) (rest % base), base);
            rest /= base;
        }
        if (rest != 0) throw new IllegalArgumentException("too large for a journal: " + value);
    }

    /** Only the digits that are written here count: not capitals, nor digits of other scripts. */
    private static long number(byte[] bytes, int from, int digits, int base) {
        long value = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = bytes[at] >= '0' && bytes[at] <= '9'
                    ? bytes[at] - '0'
                    : base == 16 && bytes[at] >= 'a' && bytes[at] <= 'f' ? bytes[at] - 'a' + 10 : -1;
            if (digit < 0) return -1;
            value = value * base + digit;
        }
        return value;
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
