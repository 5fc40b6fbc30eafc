package khaimac.showfile.shows;

import java.text.Normalizer;
import java.util.Locale;

/** A Vietnamese name as an id: "Trao tặng Huy hiệu Đảng" becomes "trao-tang-huy-hieu-dang". */
public final class Slug {
    private static final int LONGEST = 40;

    private Slug() {}

    public static String of(String name) {
        var plain = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD);
        var slug = new StringBuilder();
        var lower = plain.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (slug.length() >= LONGEST) break;
            if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) slug.append(letter);
            else if (Character.getType(letter) != Character.NON_SPACING_MARK
                    && !slug.isEmpty()
                    && slug.charAt(slug.length() - 1) != '-') slug.append('-');
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') slug.setLength(slug.length() - 1);
        return slug.isEmpty() ? "phan" : slug.toString();
    }

    public static boolean isOne(String id) {
        return !id.isEmpty()
                && id.length() <= 64
                && id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
