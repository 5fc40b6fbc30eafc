package khaimac.scene;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn beside the names of those who get it.
 *
 * @param number what stands on it, such as the years of a badge; empty: nothing
 */
public record Award(Look.Badge badge, String number) {
    public static final Award NONE = new Award(Look.Badge.NONE, "");

    /** As they are called in lists, from the one that is told first to the last. */
    private record Word(Look.Badge badge, List<String> words) {}

    private static final List<Word> WORDS = List.of(
            new Word(Look.Badge.MEDAL, List.of("huy hiệu", "tuổi đảng", "kỷ niệm chương")),
            new Word(Look.Badge.ORDER, List.of("huân chương", "huy chương")),
            new Word(Look.Badge.PENNANT, List.of("cờ thi đua", "cúp ", "cờ truyền thống")),
            new Word(
                    Look.Badge.CERTIFICATE, List.of("bằng khen", "giấy khen", "chiến sĩ thi đua", "bằng chứng nhận")));

    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})\\s*năm");

    /**
     * @param group the words of the group
     * @param heading what stands above all groups: it says what a group that is only "60 năm" gets
     */
    static Award of(Look.@Nullable Badge wanted, String group, String heading) {
        if (wanted == Look.Badge.NONE) return NONE;
        var badge = wanted != null ? wanted : said(group);
        if (badge == Look.Badge.NONE) badge = said(heading);
        if (badge != Look.Badge.MEDAL) return badge == Look.Badge.NONE ? NONE : new Award(badge, "");
        var years = YEARS.matcher(folded(group));
        if (years.find()) return new Award(badge, years.group(1));
        var above = YEARS.matcher(folded(heading));
        return new Award(badge, above.find() ? above.group(1) : "");
    }

    private static Look.Badge said(String words) {
        var folded = folded(words) + " ";
        for (var word : WORDS) if (word.words.stream().anyMatch(folded::contains)) return word.badge;
        return Look.Badge.NONE;
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
