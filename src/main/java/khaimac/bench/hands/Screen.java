package khaimac.bench.hands;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an operator has before him: so many points, in one of the two languages.
 *
 * @param language "vi" or "en"
 */
public record Screen(int width, int height, String language) {
    /** A tablet that lies before him. */
    static final Screen TABLET = new Screen(1280, 800, "vi");

    private static final Pattern WRITTEN = Pattern.compile("(\\d{3,4})[x×](\\d{3,4})(?:-(vi|en))?");

    /** Tablets lying and standing, phones, laptops at 125 and 150 %, and a large one. */
    private static final List<String> ALL = List.of(
            "1280x800", "800x1280", "390x844", "844x390", "1093x500", "853x533", "1366x768", "1920x1080");

    /** Each of those that people have, in both languages. */
    public static List<Screen> all() {
        return Stream.of("vi", "en")
                .flatMap(language -> ALL.stream().map(size -> size + "-" + language))
                .map(Screen::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** As "390x844" or "390x844-en"; null where that is none. */
    public static @Nullable Screen of(String written) {
        var found = WRITTEN.matcher(written.toLowerCase(Locale.ROOT));
        if (!found.matches()) return null;
        var language = found.group(3) == null ? "vi" : found.group(3);
        return new Screen(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), language);
    }

    /** In the name of a figure; the usual one is not named. */
    String called() {
        return equals(TABLET) ? "" : " (" + width + "×" + height + " " + language + ")";
    }
}
