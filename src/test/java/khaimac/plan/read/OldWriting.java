package khaimac.plan.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Writes letters of before Unicode, from tables of its own: they are laid out by letter, and not by place. */
final class OldWriting {
    /** Each letter, and the place that the standard gives it. */
    private static final Map<Character, Integer> ABC = table(
            "ă:A8 â:A9 ê:AA ô:AB ơ:AC ư:AD đ:AE Ă:A1 Â:A2 Ê:A3 Ô:A4 Ơ:A5 Ư:A6 Đ:A7 à:B5 ả:B6 ã:B7 á:B8 ạ:B9 ằ:BB ẳ:BC"
                    + " ẵ:BD ắ:BE ặ:C6 ầ:C7 ẩ:C8 ẫ:C9 ấ:CA ậ:CB è:CC ẻ:CE ẽ:CF é:D0 ẹ:D1 ề:D2 ể:D3 ễ:D4 ế:D5 ệ:D6 ì:D7"
                    + " ỉ:D8 ĩ:DC í:DD ị:DE ò:DF ỏ:E1 õ:E2 ó:E3 ọ:E4 ồ:E5 ổ:E6 ỗ:E7 ố:E8 ộ:E9 ờ:EA ở:EB ỡ:EC ớ:ED ợ:EE"
                    + " ù:EF ủ:F1 ũ:F2 ú:F3 ụ:F4 ừ:F5 ử:F6 ữ:F7 ứ:F8 ự:F9 ỳ:FA ỷ:FB ỹ:FC ý:FD ỵ:FE");

    private static final Map<Character, Integer> VNI_WHOLE =
            table("đ:F1 Đ:D1 ơ:F4 Ơ:D4 ư:F6 Ư:D6 ì:EC í:ED ỉ:E6 ĩ:F3 ị:F2 ỵ:EE");

    private OldWriting() {}

    private static Map<Character, Integer> table(String text) {
        var table = new HashMap<Character, Integer>();
        for (var one : text.split(" ", -1)) table.put(one.charAt(0), Integer.parseInt(one.substring(2), 16));
        return table;
    }

    static byte[] tcvn3(String text) {
        var out = new ByteArrayOutputStream();
        for (char letter : text.toCharArray()) out.write(ABC.getOrDefault(letter, (int) letter));
        return out.toByteArray();
    }

    static byte[] windows(String text) {
        // Vowels with roofs and horns are letters of their own, tones follow them.
        var apart = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            var parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
            var tone = parts.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            var rest = parts.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
            apart.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tone);
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }

    static byte[] vni(String text) {
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            var whole = VNI_WHOLE.get(letter);
            if (whole != null) {
                out.write(whole);
                continue;
            }
            var parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            char base = parts.charAt(0);
            var marks = parts.substring(1);
            if (marks.contains("\u031B")) {
                base = (char) (int) VNI_WHOLE.get(base == 'o' ? 'ơ' : 'ư');
                marks = marks.replace("\u031B", "");
            }
            out.write(base);
            if (!marks.isEmpty()) out.write(mark(marks));
        }
        return out.toByteArray();
    }

    private static int mark(String marks) {
        boolean roof = marks.contains("\u0302");
        boolean bowl = marks.contains("\u0306");
        boolean grave = marks.contains("\u0300");
        boolean acute = marks.contains("\u0301");
        boolean hook = marks.contains("\u0309");
        boolean tilde = marks.contains("\u0303");
        boolean dot = marks.contains("\u0323");
        if (roof) return grave ? 0xE0 : acute ? 0xE1 : hook ? 0xE5 : tilde ? 0xE3 : dot ? 0xE4 : 0xE2;
        if (bowl) return grave ? 0xE8 : acute ? 0xE9 : hook ? 0xFA : tilde ? 0xFC : dot ? 0xEB : 0xEA;
        return grave ? 0xF8 : acute ? 0xF9 : hook ? 0xFB : tilde ? 0xF5 : 0xEF;
    }
}
