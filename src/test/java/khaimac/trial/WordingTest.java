package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bench counts is only what came whole. */
class WordingTest {
    private static final String HEAD = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

    @Test
    void a_state_counts_with_its_last_byte_however_it_is_cut_into_pieces() {
        var all = all(text(state(7, 0)), text(change(8, 300)), text("{\"is\":\"echo\"}"), text(state(9, 70_000)));
        for (int piece : new int[] {1, 2, 125, 4_096, all.length}) {
            var seen = new ArrayList<Long>();
            var wording = new Wording(seen::add);
            for (int at = 0; at < all.length; at += piece) {
                if (at + piece >= all.length) assertThat(seen).doesNotContain(9L);
                wording.hear(ByteBuffer.wrap(all, at, Math.min(piece, all.length - at)));
                if (at + piece < all.length)
                    assertThat(seen).as("its last byte is not here").doesNotContain(9L);
            }
            assertThat(seen).isEqualTo(List.of(7L, 8L, 9L));
        }
    }

    @Test
    void a_state_in_several_frames_counts_once() {
        var words = state(12, 400).getBytes(StandardCharsets.UTF_8);
        var seen = new ArrayList<Long>();
        var wording = new Wording(seen::add);
        wording.hear(ByteBuffer.wrap(all(frame(1, words, 0, 10), frame(0, words, 10, 300))));
        assertThat(seen).isEmpty();
        wording.hear(ByteBuffer.wrap(frame(0x80, words, 300, words.length)));
        assertThat(seen).isEqualTo(List.of(12L));
    }

    private static String state(long seq, int more) {
        return "{\"is\":\"all\",\"revision\":3,\"now\":\"2026-11-26T01:20:00.123456789Z\","
                + "\"part\":{\"is\":\"state\",\"epoch\":1,\"seq\":" + seq + ",\"rest\":\"" + "x".repeat(more) + "\"}}";
    }

    private static String change(long seq, int more) {
        return "{\"is\":\"change\",\"of\":\"state\",\"from\":3,\"revision\":4,"
                + "\"now\":\"2026-11-26T01:20:00.123456789Z\",\"change\":{\"seq\":["
                + seq + "],\"rest\":[\"" + "x".repeat(more) + "\"]}}";
    }

    private static byte[] text(String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        return frame(0x81, bytes, 0, bytes.length);
    }

    private static byte[] frame(int first, byte[] words, int from, int to) {
        int length = to - from;
        var frame = ByteBuffer.allocate(10 + length).put((byte) first);
        if (length < 126) frame.put((byte) length);
        else if (length < 65_536) frame.put((byte) 126).putShort((short) length);
        else frame.put((byte) 127).putLong(length);
        frame.put(words, from, length).flip();
        var bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] all(byte[]... frames) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(HEAD.getBytes(StandardCharsets.ISO_8859_1));
        for (var frame : frames) all.writeBytes(frame);
        return all.toByteArray();
    }
}
