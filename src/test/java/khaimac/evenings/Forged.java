package khaimac.evenings;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32C;

/** Journals whose checksums are right whatever stands in them. */
final class Forged {
    private Forged() {}

    static byte[] withRightChecksums(byte[] journal) {
        var bytes = journal.clone();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] != '\n') continue;
            boolean line = at - from > 30 && bytes[from + 1] == ' ' && bytes[from + 29] == ' ';
            // A show file has lines of its own.
            if (line && "FHL".indexOf(bytes[from]) >= 0) {
                var crc = new CRC32C();
                crc.update(bytes, from, 21);
                crc.update(bytes, from + 30, at - from - 30);
                var text = String.format(Locale.ROOT, "%08x", crc.getValue()).getBytes(StandardCharsets.US_ASCII);
                System.arraycopy(text, 0, bytes, from + 21, 8);
            }
            from = at + 1;
        }
        return bytes;
    }
}
