package khaimac.plan.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers, dates and times in cells, as Excel shows them. */
record NumberFormat(String code) {
    static final NumberFormat GENERAL = new NumberFormat("General");

    /** What the numbers of formats mean that no file writes; the dates are those of a machine set to Vietnam. */
    private static final Map<Integer, String> KNOWN = Map.ofEntries(
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "0"),
            Map.entry(4, "0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mm-yy"),
            Map.entry(16, "d-mm"),
            Map.entry(17, "mm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "dd/mm/yyyy h:mm"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss"));

    /** Words in quotes, a letter behind a backslash, colours and places, room that is left or filled. */
    private static final Pattern ASIDE =
            Pattern.compile("\\[\\$([^\\]-]*)[^\\]]*\\]|\\[(?![hmsHMS]+\\])[^\\]]*\\]|[_*].");

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final List<String> DAYS =
            List.of("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật");
    private static final LocalDate BASE = LocalDate.of(1899, 12, 30);
    private static final int DAY = 86_400;
    private static final double LAST = 2_958_466;
    private static final MathContext GENERAL_DIGITS = new MathContext(10, RoundingMode.HALF_UP);

    static NumberFormat of(int number, Map<Integer, String> own) {
        var code = own.getOrDefault(number, KNOWN.get(number));
        return code == null ? GENERAL : new NumberFormat(code);
    }

    /** @param epoch1904 whether the days of the workbook are counted from 1904 */
    String show(String raw, boolean epoch1904) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) return raw;
        if (code.equals("General")) return plain(value);
        var sections = ASIDE.matcher(code).replaceAll("$1").split(";", -1);
        var section = sections[value < 0 && sections.length > 1 ? 1 : value == 0 && sections.length > 2 ? 2 : 0];
        var letters = LITERAL.matcher(section).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.equals("@") || section.isEmpty()) return plain(value);
        if (letters.replace("am/pm", "").matches("(?s).*[dmyhs].*")) {
            double days = epoch1904 ? value + 1462 : value;
            return value < 0 || days >= LAST ? plain(value) : date(section, days);
        }
        return number(section, sections.length > 1 && value < 0 ? -value : value);
    }

    private static String plain(double value) {
        var number = new BigDecimal(value).round(GENERAL_DIGITS);
        if (value == Math.rint(value) && Math.abs(value) < 1e15) number = new BigDecimal(value);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String number(String section, double value) {
        var letters = LITERAL.matcher(section).replaceAll("");
        boolean percent = letters.contains("%");
        int point = letters.indexOf('.');
        var whole = point < 0 ? letters : letters.substring(0, point);
        var parts = point < 0 ? "" : letters.substring(point + 1);
        int most = (int)
                parts.chars().filter(letter -> letter == '0' || letter == '#').count();
        int least = (int) parts.chars().filter(letter -> letter == '0').count();
        int digits = (int) whole.chars().filter(letter -> letter == '0').count();
        if (!letters.contains("0") && !letters.contains("#")) return plain(value);
        var number = new BigDecimal(percent ? value * 100 : value).setScale(most, RoundingMode.HALF_UP);
        var text = number.abs().toPlainString();
        while (text.contains(".") && text.endsWith("0") && text.length() - text.indexOf('.') - 1 > least)
            text = text.substring(0, text.length() - 1);
        if (text.endsWith(".")) text = text.substring(0, text.length() - 1);
        int length = text.contains(".") ? text.indexOf('.') : text.length();
        text = "0".repeat(Math.max(0, Math.min(digits, 30) - length)) + text;
        int first = firstDigit(section);
        int last = lastDigit(section);
        return (number.signum() < 0 ? "-" : "")
                + literal(section.substring(0, first))
                + text
                + literal(section.substring(last + 1));
    }

    private static int firstDigit(String section) {
        for (int i = 0; i < section.length(); i++) {
            if (section.charAt(i) == '"') i = Math.max(i, section.indexOf('"', i + 1));
            else if (section.charAt(i) == '\\') i++;
            else if (section.charAt(i) == '0' || section.charAt(i) == '#') return i;
        }
        return 0;
    }

    private static int lastDigit(String section) {
        int last = 0;
        for (int i = 0; i < section.length(); i++) {
            if (section.charAt(i) == '"') i = Math.max(i, section.indexOf('"', i + 1));
            else if (section.charAt(i) == '\\') i++;
            else if (section.charAt(i) == '0' || section.charAt(i) == '#') last = i;
        }
        return last;
    }

    private static String literal(String text) {
        return text.replace("\"", "").replace("\\", "");
    }

    private static String date(String section, double days) {
        long seconds = Math.round(days * DAY);
        long day = seconds / DAY;
        // Excel counts a 29 February 1900 that never was.
        var date = BASE.plusDays(day < 60 ? day + 1 : day);
        long inDay = seconds % DAY;
        boolean half = section.toLowerCase(Locale.ROOT).contains("am/pm");
        var shown = new StringBuilder();
        boolean minutes = false;
        for (int i = 0; i < section.length(); ) {
            char letter = Character.toLowerCase(section.charAt(i));
            if (letter == '"') {
                int end = section.indexOf('"', i + 1);
                if (end < 0) end = section.length();
                shown.append(section, i + 1, end);
                i = end + 1;
                continue;
            }
            if (letter == '\\' && i + 1 < section.length()) {
                shown.append(section.charAt(i + 1));
                i += 2;
                continue;
            }
            if (section.regionMatches(true, i, "am/pm", 0, 5)) {
                shown.append(inDay < DAY / 2 ? "SA" : "CH");
                i += 5;
                continue;
            }
            if (letter == '[') {
                int end = section.indexOf(']', i);
                char unit = Character.toLowerCase(section.charAt(i + 1));
                shown.append(unit == 'h' ? seconds / 3600 : unit == 'm' ? seconds / 60 : seconds);
                minutes = unit == 'h';
                i = end < 0 ? section.length() : end + 1;
                continue;
            }
            int end = i;
            while (end < section.length() && Character.toLowerCase(section.charAt(end)) == letter) end++;
            int many = end - i;
            long hour = inDay / 3600;
            switch (letter) {
                case 'y' -> shown.append(many > 2 ? String.valueOf(date.getYear()) : two(date.getYear() % 100));
                case 'd' ->
                    shown.append(
                            many > 2
                                    ? DAYS.get(date.getDayOfWeek().getValue() - 1)
                                    : padded(date.getDayOfMonth(), many));
                case 'h' -> shown.append(padded(half ? (hour + 11) % 12 + 1 : hour, many));
                case 's' -> shown.append(padded(inDay % 60, many));
                case 'm' -> {
                    boolean before =
                            section.substring(end).toLowerCase(Locale.ROOT).matches("(?s)[^a-z]*s.*");
                    shown.append(
                            minutes || before
                                    ? padded(inDay / 60 % 60, many)
                                    : many > 2 ? "tháng " + date.getMonthValue() : padded(date.getMonthValue(), many));
                }
                case '@' -> {
                    // There are no words here.
                }
                default -> shown.append(section, i, end);
            }
            if (Character.isLetter(letter)) minutes = letter == 'h';
            i = end;
        }
        return shown.toString().strip();
    }

    private static String padded(long number, int digits) {
        return digits > 1 ? two(number) : String.valueOf(number);
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
