package khaimac.output.window;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a monitor says about itself over its cable (EDID): here only what it is called. */
final class Edid {
    private static final int BLOCK = 128;
    private static final int DESCRIPTORS = 54;
    private static final int DESCRIPTOR = 18;
    private static final int NAME = 0xFC;
    private static final int TEXT = 5;
    private static final int LETTERS = 13;

    private Edid() {}

    /** Its name, or its maker and number where it has none; empty where the bytes are no EDID. */
    static String model(byte[] bytes) {
        if (bytes.length < BLOCK || bytes[0] != 0 || (bytes[1] & 0xFF) != 0xFF || bytes[7] != 0) return "";
        for (int at = DESCRIPTORS; at + DESCRIPTOR <= BLOCK - 2; at += DESCRIPTOR) {
            boolean isText = bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 0;
            if (isText && (bytes[at + 3] & 0xFF) == NAME) {
                var name = new String(bytes, at + TEXT, LETTERS, StandardCharsets.ISO_8859_1);
                int end = name.indexOf('\n');
                return (end < 0 ? name : name.substring(0, end)).strip();
            }
        }
        int maker = ((bytes[8] & 0xFF) << 8) | (bytes[9] & 0xFF);
        int number = ((bytes[11] & 0xFF) << 8) | (bytes[10] & 0xFF);
        return String.format(Locale.ROOT, "%c%c%c%04X", letter(maker >> 10), letter(maker >> 5), letter(maker), number);
    }

    private static char letter(int five) {
        return (char) ('A' - 1 + (five & 0x1F));
    }
}
