package khaimac.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Vietnamese letters of before Unicode. Each is written as the letter of Windows-1252 that has its place. */
public enum OldLetters {
    /** One byte for each letter; capitals with a tone are small letters in a face of capitals. */
    TCVN3("TCVN3 (ABC)") {
        @Override
        public String turn(String text) {
            var turned = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                // Some programs turned the place of ư, a hyphen that is not seen, into a minus.
                int at = letter == '\u2212' ? 0xAD : letter;
                var found = Tables.ABC.get(at);
                turned.append(found == null ? letter : found.charValue());
            }
            return LOST_U.matcher(turned).replaceAll("ư$1$2");
        }
    },
    /** A vowel, and behind it what is put on it. */
    VNI("VNI") {
        @Override
        public String turn(String text) {
            var turned = new StringBuilder(text.length());
            int i = 0;
            while (i < text.length()) {
                char letter = text.charAt(i++);
                var alone = Tables.VNI_ALONE.get((int) letter);
                char base = alone == null ? letter : alone;
                turned.append(base);
                boolean vowel = "aeiouyAEIOUYơưƠƯ".indexOf(base) >= 0;
                var marks = vowel && i < text.length() ? Tables.VNI_MARKS.get((int) text.charAt(i)) : null;
                if (marks == null) continue;
                turned.append(marks);
                i++;
            }
            return Normalizer.normalize(turned, Normalizer.Form.NFC);
        }
    },
    /** Letters and tones of Windows for Vietnam, read as those of Western Europe. */
    WINDOWS("Windows-1258") {
        @Override
        public String turn(String text) {
            var turned = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                var found = Tables.WINDOWS_1258.get((int) text.charAt(i));
                turned.append(found == null ? text.charAt(i) : found.charValue());
            }
            return Normalizer.normalize(turned, Normalizer.Form.NFC);
        }
    },
    /** UTF-8 that was taken for letters of Western Europe. */
    TWICE("UTF-8") {
        @Override
        public String turn(String text) {
            var western = Charset.forName("windows-1252").newEncoder();
            // It leaves five places open, which programs fill with the controls that stand there.
            var bytes = new byte[text.length()];
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                if (letter < 0xA0) bytes[i] = (byte) letter;
                else if (western.canEncode(letter))
                    bytes[i] = String.valueOf(letter).getBytes(western.charset())[0];
                else return text;
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    };

    /** The ư of “ương” is gone where its place was taken for a hyphen: “ơng”, “ơc” and “ơu” are no rhymes. */
    private static final Pattern LOST_U = Pattern.compile("(?<!ư)([ơờởỡớợ])(ng|c|u)(?!\\p{L})");

    private static final int LOOKED_AT = 100_000;
    private static final int FEWEST = 3;
    private static final double READ_WELL = 0.6;
    private static final double BETTER_BY = 0.3;

    private final String called;

    OldLetters(String called) {
        this.called = called;
    }

    /** The same letters as Unicode has them. */
    public abstract String turn(String text);

    /** What people call it. */
    public String called() {
        return called;
    }

    /** The code that a text is written in, by its letters; null: it is well as it stands, or no code makes it so. */
    public static @Nullable OldLetters found(String all) {
        var text = all.substring(0, Math.min(all.length(), LOOKED_AT));
        var now = Syllables.count(text);
        if (now.words() < FEWEST || now.share() >= READ_WELL) return null;
        OldLetters best = null;
        double share = now.share() + BETTER_BY;
        for (var code : values()) {
            var count = Syllables.count(code.turn(text));
            if (count.right() < FEWEST || count.share() <= share) continue;
            best = code;
            share = count.share();
        }
        return best;
    }

    /** Letters by their places. */
    private static final class Tables {
        static final Map<Integer, Character> ABC = places(
                0xA1,
                "ĂÂÊÔƠƯĐăâêôơưđ",
                0xB5,
                "àảãáạ",
                0xBB,
                "ằẳẵắ",
                0xC6,
                "ặầẩẫấậè",
                0xCE,
                "ẻẽéẹềểễếệìỉ",
                0xDC,
                "ĩíịò",
                0xE1,
                "ỏõóọồổỗốộờởỡớợù",
                0xF1,
                "ủũúụừửữứựỳỷỹýỵ");

        static final Map<Integer, Character> VNI_ALONE = Map.ofEntries(
                Map.entry(0xF1, 'đ'),
                Map.entry(0xD1, 'Đ'),
                Map.entry(0xF4, 'ơ'),
                Map.entry(0xD4, 'Ơ'),
                Map.entry(0xF6, 'ư'),
                Map.entry(0xD6, 'Ư'),
                Map.entry(0xEC, 'ì'),
                Map.entry(0xCC, 'Ì'),
                Map.entry(0xED, 'í'),
                Map.entry(0xCD, 'Í'),
                Map.entry(0xE6, 'ỉ'),
                Map.entry(0xC6, 'Ỉ'),
                Map.entry(0xF3, 'ĩ'),
                Map.entry(0xD3, 'Ĩ'),
                Map.entry(0xF2, 'ị'),
                Map.entry(0xD2, 'Ị'),
                Map.entry(0xEE, 'ỵ'),
                Map.entry(0xCE, 'Ỵ'));

        static final Map<Integer, String> VNI_MARKS = vniMarks();

        static final Map<Integer, Character> WINDOWS_1258 = Map.ofEntries(
                Map.entry(0xC3, 'Ă'),
                Map.entry(0xCC, '\u0300'),
                Map.entry(0xD0, 'Đ'),
                Map.entry(0xD2, '\u0309'),
                Map.entry(0xD5, 'Ơ'),
                Map.entry(0xDD, 'Ư'),
                Map.entry(0xDE, '\u0303'),
                Map.entry(0xE3, 'ă'),
                Map.entry(0xEC, '\u0301'),
                Map.entry(0xF0, 'đ'),
                Map.entry(0xF2, '\u0323'),
                Map.entry(0xF5, 'ơ'),
                Map.entry(0xFD, 'ư'),
                Map.entry(0xFE, '₫'));

        private Tables() {}

        private static Map<Integer, Character> places(Object... rows) {
            var places = new HashMap<Integer, Character>();
            for (int row = 0; row < rows.length; row += 2) {
                int at = (Integer) rows[row];
                for (char letter : ((String) rows[row + 1]).toCharArray()) places.put(at++, letter);
            }
            return Map.copyOf(places);
        }

        /** The roof or bowl, and the tone, that stand for one sign; a capital one stands 0x20 before. */
        private static Map<Integer, String> vniMarks() {
            var marks = new HashMap<Integer, String>();
            Object[][] all = {
                {0xF8, "\u0300"},
                {0xF9, "\u0301"},
                {0xFB, "\u0309"},
                {0xF5, "\u0303"},
                {0xEF, "\u0323"},
                {0xE2, "\u0302"},
                {0xE0, "\u0302\u0300"},
                {0xE1, "\u0302\u0301"},
                {0xE5, "\u0302\u0309"},
                {0xE3, "\u0302\u0303"},
                {0xE4, "\u0302\u0323"},
                {0xEA, "\u0306"},
                {0xE8, "\u0306\u0300"},
                {0xE9, "\u0306\u0301"},
                {0xFA, "\u0306\u0309"},
                {0xFC, "\u0306\u0303"},
                {0xEB, "\u0306\u0323"}
            };
            for (var one : all) {
                marks.put((Integer) one[0], (String) one[1]);
                marks.put((Integer) one[0] - 0x20, (String) one[1]);
            }
            return Map.copyOf(marks);
        }
    }
}
