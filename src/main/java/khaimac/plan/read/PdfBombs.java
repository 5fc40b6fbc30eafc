package khaimac.plan.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/**
 * Packed parts of a PDF are unpacked as a whole by who reads it. So each is unpacked once beforehand, and thrown away,
 * to see how large it is.
 */
final class PdfBombs {
    private static final long MOST_ONE = 48L << 20;
    private static final long MOST_ALL = 400L << 20;
    private static final int DEEPEST = 4;
    private static final int DICTIONARY = 2048;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private PdfBombs() {}

    static void refuse(byte[] content, Patience patience) throws IOException {
        long all = 0;
        for (int i = 0; i + 10 < content.length; i++) {
            if (content[i] != 's' || !begins(content, i) || (i > 2 && content[i - 1] == 'd')) continue;
            int from = i + STREAM.length;
            if (content[from] == '\r') from++;
            if (content[from] == '\n') from++;
            if (!packed(content[from], content[from + 1]) || picture(content, i)) continue;
            all += size(content, from, 1, patience);
            if (all > MOST_ALL) throw Unreadable.unpacksToTooMuch();
        }
    }

    /** Pictures are not unpacked by who reads words. */
    private static boolean picture(byte[] content, int at) {
        int from = Math.max(0, at - DICTIONARY);
        var before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
        return before.substring(before.lastIndexOf(" obj") + 1).contains("/Image");
    }

    private static boolean begins(byte[] content, int at) {
        for (int j = 0; j < STREAM.length; j++) if (content[at + j] != STREAM[j]) return false;
        return true;
    }

    private static boolean packed(int first, int second) {
        return (first & 0x0F) == 8 && (((first & 0xFF) << 8) | (second & 0xFF)) % 31 == 0;
    }

    /** How large a part is that is packed so many times, and what is packed within it once more. */
    private static long size(byte[] content, int from, int times, Patience patience) throws IOException {
        long size = 0;
        boolean more = false;
        InputStream in = new ByteArrayInputStream(content, from, content.length - from);
        for (int i = 0; i < times; i++) in = new InflaterInputStream(in);
        try (var unpacked = in) {
            var some = new byte[1 << 14];
            for (int read = unpacked.read(some); read >= 0; read = unpacked.read(some)) {
                patience.ask();
                if (size == 0) more = read > 1 && times < DEEPEST && packed(some[0], some[1]);
                size += read;
                if (size > MOST_ONE) throw Unreadable.unpacksToTooMuch();
            }
        } catch (Unreadable told) {
            throw told;
        } catch (IOException e) {
            // It is none, or not all of one: what came of it counts.
            return size;
        }
        return more ? size + size(content, from, times + 1, patience) : size;
    }
}
