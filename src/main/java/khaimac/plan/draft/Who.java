package khaimac.plan.draft;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an item of a list says: its name, who does it, and when.
 *
 * @param by empty where nobody is named
 * @param sure whether it is plain where its name ends and who does it
 */
record Who(String name, String by, @Nullable Hours hours, boolean sure) {
    private static final String NOTHING = "";
    static final Who NONE = new Who(NOTHING, NOTHING, null, true);

    private static final Pattern LAST_BRACKET =
            Pattern.compile("\\s*[(\\[]((?:[^()\\[\\]]|\\([^()]*\\))*)[)\\]][\\s.;,:/]*$");
    /** A sign that stands alone between words: whoever writes means it to part them. */
    private static final String SIGN = "[^\\p{L}\\p{N}\\s“”\"'’‘()\\[\\],.;:!?%&+…*]{1,3}|::";

    private static final Pattern DASH = Pattern.compile(
            "\\s*(?:\\.{4,}|…{2,}|_{4,}|→|[=-]>)\\s*|\\s(?:" + SIGN + ")\\s|\\s[-–—](?=\\p{Lu})|(?<=\\p{Ll})[-–—]\\s");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s+");
    private static final Pattern COLON = Pattern.compile("\\s*:\\s+");
    private static final Pattern DO =
            Pattern.compile("^(.+?),?\\s+(?:do|Do)\\s+(\\S.+?)\\s+(?:thực hiện|trình bày|điều hành|phụ trách|chủ "
                    + "trì|đảm nhiệm|biểu"
                    + " diễn|thể hiện)$");
    private static final Pattern COUNTED = Pattern.compile(
            "(?:(?::|\\s[-–—])\\s+|\\()\\d{1,3} (?:mc|đại biểu|doanh nghiệp|hộ|em|cháu|thầy|cô|đồng chí|thí"
                    + " sinh|đội|bạn|người|nghệ sĩ|diễn viên|đơn vị|tập thể|cá nhân)(?!\\p{L})");
    private static final Pattern TIME_TAIL = Pattern.compile("\\s*[-–—,:]\\s*$");
    private static final Pattern TAIL =
            Pattern.compile("\\s*:\\s*|\\s+[-–/]\\s+|,\\s+|\\s*→\\s*|\\s*(?:\\.{4,}|…{2,}|_{4,})\\s*");
    /** Before somebody: that he does it. */
    private static final Pattern LEADS = Pattern.compile(
            "^(?:do\\s+|(?:pt|th|phụ trách|thực hiện|trình bày|điều hành|chủ trì|nhân sự|pic|by|(?:người|đơn vị|bộ"
                    + " phận|cá nhân)(?: thực hiện| phụ trách| trình bày)?)\\s*:\\s*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** The same behind what happens: "Chào cờ; phụ trách: Ban Tuyên huấn". */
    private static final Pattern LED = Pattern.compile(
            "^(.{3,}?[^(])[\\s.;,–—-]+(?:pt|th|(?:người |đơn vị |bộ phận |cá nhân )?(?:phụ trách|thực hiện|trình"
                    + " bày|điều hành|chủ trì|đảm nhiệm|biểu diễn)|pic|by)\\s*:\\s*([^:]{2,120})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** "Giám đốc điều hành" is what somebody is, and not what he does here. */
    private static final Pattern KEEPS = Pattern.compile(
            "(?:được \\p{L}+ ?\\p{L}*|(?:(?<!ban )giám đốc|ban|hội đồng|phó) điều hành)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A sign that nobody writes within a name. */
    private static final Pattern STRONG = Pattern.compile("(?:" + SIGN + ")(?<![-–—/])");

    private static final Pattern WITHIN =
            Pattern.compile("^([(\\[][^()\\[\\]]{4,120})[)\\]]\\s*[:\\-–]?\\s*(\\S.{2,})$");
    private static final Pattern BEFORE = Pattern.compile("\\s*:\\s*|\\s(?:" + SIGN + ")\\s");
    private static final Pattern SQUARE = Pattern.compile("^\\[([^\\[\\]]+)]$");
    private static final Pattern AFTER_TIME = Pattern.compile("^[^\\p{L}\\p{N}“\"«‘(\\[]+");

    /** How a whole list says who: what half of it plainly does, its other items do, too. */
    record Habit(boolean brackets, boolean dashes, boolean colons, boolean semicolons, boolean first) {
        static final Habit NONE = new Habit(false, false, false, false, false);
        /** In a table, or in a heading, only what stands in brackets may be somebody. */
        static final Habit BRACKETS = new Habit(true, false, false, false, false);

        static Habit of(Iterable<String> texts) {
            int all = 0;
            int brackets = 0;
            int dashes = 0;
            int colons = 0;
            int semicolons = 0;
            int first = 0;
            for (var written : texts) {
                var text = untimed(written);
                all++;
                var bracket = LAST_BRACKET.matcher(text);
                if (bracket.find() && isNamed(bracket.group(1))) brackets++;
                if (split(text, DASH, false) != null) dashes++;
                if (split(text, COLON, false) != null) colons++;
                if (split(text, SEMICOLON, false) != null) semicolons++;
                if (who(text) != null) first++;
            }
            return new Habit(
                    brackets >= 2 && brackets * 3 >= all,
                    dashes >= 2 && dashes * 2 >= all,
                    colons >= 2 && colons * 2 >= all,
                    semicolons >= 2 && semicolons * 2 >= all,
                    first >= 2 && first * 2 >= all);
        }
    }

    /** An item of a list, without its mark. */
    static Who of(String text, Habit habit) {
        var rest = text.strip();
        Hours hours = null;
        var first = Hours.first(rest);
        if (first != null && first.from() <= 2 && first.start() != null) {
            hours = first;
            var inside = WITHIN.matcher(rest);
            rest = AFTER_TIME.matcher(rest.substring(first.to())).replaceFirst("");
            // "(8h00 - 8h30, Ban Thư ký) Đón đại biểu": when, and who.
            if (inside.matches() && inside.group(1).length() > first.to()) {
                var beside = Spelling.trimmed(AFTER_TIME
                        .matcher(inside.group(1).substring(first.to()))
                        .replaceFirst(""));
                if (!beside.isEmpty() && isBody(beside, Habit.BRACKETS))
                    return new Who(
                            Spelling.trimmed(inside.group(2)),
                            LEADS.matcher(beside).replaceFirst(""),
                            hours,
                            true);
            }
        }
        String by = "";
        var led = LED.matcher(rest);
        if (led.matches()) {
            by = body(led.group(2));
            rest = led.group(1);
        }
        for (int bracket = 0; bracket < 2; bracket++) {
            var last = LAST_BRACKET.matcher(rest);
            if (!last.find()) break;
            var words = last.group(1).strip();
            var time = hours == null ? inBrackets(words) : null;
            if (time != null) {
                hours = time;
            } else if (by.isEmpty() && isBody(words, habit)) {
                // "(Ban Thư ký, 8h00)": both in one.
                var both = hours == null ? Hours.first(words) : null;
                if (both != null && both.start() != null) hours = both;
                by = body(both == null ? words : words.substring(0, both.from()) + words.substring(both.to()));
            } else {
                break;
            }
            rest = rest.substring(0, last.start()).strip();
        }
        if (hours == null) {
            var tail = tail(rest);
            if (tail != null) {
                hours = tail;
                rest = TIME_TAIL.matcher(rest.substring(0, tail.from())).replaceFirst("");
                // "Công bố (lãnh đạo tỉnh): 15 phút": who does it stands before the time.
                var last = LAST_BRACKET.matcher(rest);
                if (by.isEmpty() && last.find() && isBody(last.group(1).strip(), habit)) {
                    by = body(last.group(1).strip());
                    rest = rest.substring(0, last.start());
                }
            }
        }
        var somebody = habit.first && by.isEmpty() ? who(rest) : null;
        if (somebody != null) {
            by = body(somebody[0]);
            rest = somebody[1];
        }
        var semi = by.isEmpty() && habit.semicolons ? split(rest, SEMICOLON, true) : null;
        if (semi != null) {
            by = body(semi[1]);
            rest = semi[0];
        }
        if (by.isEmpty()) {
            var whole = DO.matcher(Spelling.trimmed(rest));
            var parts =
                    whole.matches() ? new String[] {whole.group(1), whole.group(2)} : split(rest, DASH, habit.dashes);
            // "Báo cáo: anh … – Phó Bí thư …": what stands between colon and dash is somebody already.
            var named = split(rest, COLON, habit.colons);
            boolean before = parts != null && named != null && named[0].length() < parts[0].length();
            if (parts == null || (named != null && before && isSomebody(named[1]))) parts = named;
            if (parts != null) {
                rest = parts[0];
                by = body(parts[1]);
            }
        }
        // "Chào cờ – 8h00 – Ban Thư ký": the time stands between.
        var between = hours == null && !by.isEmpty() ? tail(rest) : null;
        if (between != null) {
            hours = between;
            rest = TIME_TAIL.matcher(rest.substring(0, between.from())).replaceFirst("");
        }
        // "1. Đón khách (15 phút) - Ban Thư ký": the time stands before who does it.
        if (hours == null) {
            var last = LAST_BRACKET.matcher(rest);
            var time = last.find() ? inBrackets(last.group(1)) : null;
            if (time != null) {
                hours = time;
                rest = rest.substring(0, last.start());
            }
        }
        var name = Spelling.trimmed(rest);
        return new Who(name, by, hours, !isDoubtful(name, by, habit));
    }

    /** "Ban Tổ chức: đón tiếp đại biểu": somebody, and behind him what he does; null where nobody stands there. */
    private static String @Nullable [] who(String text) {
        var sign = BEFORE.matcher(text);
        if (!sign.find() || sign.start() < 2 || sign.start() > 60 || sign.end() + 1 >= text.length()) return null;
        if (Hours.first(text.substring(0, sign.end())) != null) return null;
        var left = text.substring(0, sign.start()).strip();
        var right = text.substring(sign.end()).strip();
        return isSomebody(left) && !isSomebody(right) ? new String[] {left, right} : null;
    }

    /** Without a time at its beginning. */
    private static String untimed(String text) {
        var first = Hours.first(text);
        return first != null && first.from() <= 2 && first.start() != null
                ? AFTER_TIME.matcher(text.substring(first.to())).replaceFirst("")
                : text;
    }

    /** Whether something is left in a name that may be somebody, or a time: then a person should look. */
    private static boolean isDoubtful(String name, String by, Habit habit) {
        if (isMixed(name)) return true;
        if (!by.isEmpty()) return false;
        // "Tham luận: 03 doanh nghiệp": they speak; "Tặng quà - 20 hộ nghèo": they are given something.
        if (COUNTED.matcher(Spelling.folded(name)).find()) return true;
        var bracket = LAST_BRACKET.matcher(name);
        if (bracket.find()) {
            var words = Spelling.folded(bracket.group(1));
            boolean open = words.matches("[^\\d“”\"]{2,60}")
                    && !Words.NOBODY.matcher(words).find();
            if (open && (habit.brackets || words.contains(" "))) return true;
        }
        var dash = DASH.matcher(name);
        boolean dashed = dash.find() && dash.end() < name.length() && !open(name.substring(0, dash.start()));
        return dashed
                && Character.isUpperCase(name.codePointAt(dash.end()))
                && !name.substring(dash.end()).contains(",");
    }

    /** Whether a name holds a time, or somebody behind the end of a sentence. */
    static boolean isMixed(String name) {
        var left = Hours.first(name);
        if (left != null && left.start() != null && !name.contains("“")) return true;
        int stop = name.lastIndexOf(". ");
        return stop > 3 && isSomebody(name.substring(stop + 2));
    }

    /** Times or a length that fill their brackets. */
    private static @Nullable Hours inBrackets(String words) {
        var hours = Hours.first(words);
        if (hours == null) hours = Hours.length(words);
        if (hours == null) return null;
        var beside = words.substring(0, hours.from()) + words.substring(hours.to());
        var left = Spelling.folded(beside)
                .replaceAll("thời lượng|thời gian|dự kiến|khoảng|lúc|từ|trong|tối đa|[:,.\\s]", "");
        return left.isEmpty() ? hours : null;
    }

    private static @Nullable Hours tail(String text) {
        // The first sign after which nothing but times stands: "Múa lân: 18h00 - 18h15" has two.
        var sign = TAIL.matcher(text);
        while (sign.find()) {
            if (sign.start() < 3) continue;
            var hours = inBrackets(text.substring(sign.end()).replaceAll("[.;\\s]+$", ""));
            if (hours != null)
                return new Hours(hours.start(), hours.end(), hours.length(), sign.start(), text.length());
        }
        return null;
    }

    private static String @Nullable [] split(String text, Pattern sign, boolean habit) {
        var at = sign.matcher(text);
        while (at.find()) {
            var left = text.substring(0, at.start()).strip();
            var right = text.substring(at.end()).strip();
            if (left.isEmpty() || right.isEmpty() || open(left)) continue;
            boolean large = Character.isUpperCase(right.codePointAt(0))
                    || STRONG.matcher(at.group()).find();
            if ((isSomebody(right) && !isProper(left, right, sign)) || (habit && large && !at.find(at.end())))
                return new String[] {left, right};
        }
        return null;
    }

    /** "Trung tâm Văn hóa - Thông tin": both are one name, which begins with somebody itself and says nothing done. */
    private static boolean isProper(String left, String right, Pattern sign) {
        return sign == DASH
                && isSomebody(left)
                && !Words.CEREMONIAL.matcher(Spelling.folded(left)).find()
                && right.length() > 3;
    }

    /** Whether a quote or a bracket is still open. */
    private static boolean open(String text) {
        long quotes = text.chars().filter(c -> c == '“').count()
                - text.chars().filter(c -> c == '”').count();
        long brackets = text.chars().filter(c -> c == '(').count()
                - text.chars().filter(c -> c == ')').count();
        return quotes > 0 || brackets > 0;
    }

    static boolean isSomebody(String words) {
        var folded = Spelling.folded(words);
        return Words.SOMEBODY.matcher(folded).find()
                && !Words.NOBODY_EITHER.matcher(folded).find()
                && words.length() < 160;
    }

    private static boolean does(String words) {
        var folded = Spelling.folded(words);
        return Words.DOES.matcher(folded).find()
                && folded.length() > 10
                && !Words.NOBODY.matcher(folded).find();
    }

    /** Whether what stands in brackets is somebody, by its own words. */
    private static boolean isNamed(String words) {
        return isSomebody(words) || does(words) || LEADS.matcher(words).find();
    }

    private static boolean isBody(String words, Habit habit) {
        var folded = Spelling.folded(words);
        if (Words.NOBODY.matcher(folded).find() || folded.matches(".*\\d{4}.*")) return false;
        if (isNamed(words)) return true;
        return habit.brackets && !words.isEmpty() && Character.isUpperCase(words.codePointAt(0));
    }

    /** Somebody, without what he does. */
    static String body(String words) {
        var plain = Spelling.trimmed(SQUARE.matcher(words.strip()).replaceFirst("$1"));
        var does = Words.DOES.matcher(plain);
        boolean guest = Spelling.folded(plain).endsWith("khách mời");
        boolean led = plain.regionMatches(true, 0, "do ", 0, 3);
        if (!guest
                && does.find()
                && does.start() >= 2
                && (led || !KEEPS.matcher(plain).find())) plain = plain.substring(0, does.start());
        return Spelling.trimmed(LEADS.matcher(plain).replaceFirst(""));
    }
}
