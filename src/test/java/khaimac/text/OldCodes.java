package khaimac.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;

/** Words as programs of before Unicode saved them. */
public final class OldCodes {
    private OldCodes() {}

    /** The bytes that a program of before Unicode would have written, found by turning every byte back. */
    public static byte[] in(OldLetters code, String text) {
        var bytes = new ByteArrayOutputStream();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            if (letter < 0x80) bytes.write(letter);
            else bytes.writeBytes(one(code, letter));
        }
        return bytes.toByteArray();
    }

    private static byte[] one(OldLetters code, char letter) {
        var western = Charset.forName("windows-1252");
        var wanted = Character.toString(letter);
        var vowels = new String(new char[] {'a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U', 'Y'});
        for (int one = 0x80; one < 0x100; one++) {
            var alone = new String(new byte[] {(byte) one}, western);
            if (code.turn(alone).equals(wanted)) return new byte[] {(byte) one};
        }
        for (int first = 0x40; first < 0x100; first++)
            for (int second = 0x80; second < 0x100; second++) {
                boolean isVowel = first >= 0x80 || vowels.indexOf(first) >= 0;
                var both = new String(new byte[] {(byte) first, (byte) second}, western);
                if (isVowel && code.turn(both).equals(wanted)) return new byte[] {(byte) first, (byte) second};
            }
        throw new AssertionError(code + " has no " + letter);
    }
}
