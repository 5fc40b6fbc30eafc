package khaimac.trial;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/** Follows what comes through one WebSocket, piece by piece as it comes, as far as which states are whole. */
final class Wording {
    /** All of the state, or what has changed in it, as far as the number of its last fact. */
    private static final Pattern STATE = Pattern.compile("^\\{\"is\":\"(?:"
            + "all\",\"revision\":[0-9]+,\"now\":\"[^\"]*\","
            + "\"part\":\\{\"is\":\"state\",\"epoch\":[0-9]+,\"seq\":|"
            + "change\",\"of\":\"state\",\"from\":[0-9]+,\"revision\":[0-9]+,\"now\":\"[^\"]*\","
            + "\"change\":\\{\"seq\":\\["
            + ")([0-9]+)");

    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final int ENOUGH = 256;
    private static final int FINAL = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private final LongConsumer seen;
    private final byte[] header = new byte[10];
    private final byte[] beginning = new byte[ENOUGH];
    private int answered;
    private int inHeader;
    private int known;
    private long left;

    /** @param seen gets the number of every state whose last byte is here */
    Wording(LongConsumer seen) {
        this.seen = seen;
    }

    /** What a page says, as it goes over the wire: with a mask, as browsers must; that of zeros changes nothing. */
    static ByteBuffer masked(byte[] words) {
        if (words.length >= SHORT) throw new IllegalArgumentException("longer than one byte can say");
        return ByteBuffer.allocate(6 + words.length)
                .put((byte) (FINAL | 1))
                .put((byte) (FINAL | words.length))
                .putInt(0)
                .put(words)
                .flip();
    }

    void hear(ByteBuffer piece) {
        while (piece.hasRemaining()) {
            if (answered < HEAD_END.length) answered = piece.get() == HEAD_END[answered] ? answered + 1 : 0;
            else if (left == 0) head(piece.get());
            else body(piece);
        }
    }

    private void head(byte next) {
        header[inHeader++] = next;
        if (inHeader < 2) return;
        int length = header[1] & LONG;
        int more = length == SHORT ? 2 : length == LONG ? 8 : 0;
        if (inHeader < 2 + more) return;
        left = length;
        if (more > 0) left = 0;
        for (int at = 2; at < 2 + more; at++) left = (left << 8) | (header[at] & 0xFF);
        // A message may come in several frames: its beginning is the first one's.
        if ((header[0] & 0x0F) != 0) known = 0;
        inHeader = 0;
        if (left == 0) end();
    }

    private void body(ByteBuffer piece) {
        int here = (int) Math.min(left, piece.remaining());
        int kept = Math.min(here, ENOUGH - known);
        piece.get(beginning, known, kept);
        known += kept;
        piece.position(piece.position() + here - kept);
        left -= here;
        if (left == 0) end();
    }

    private void end() {
        if ((header[0] & FINAL) == 0) return;
        var state = STATE.matcher(new String(Arrays.copyOf(beginning, known), StandardCharsets.ISO_8859_1));
        if (state.find()) seen.accept(Long.parseLong(state.group(1)));
    }
}
