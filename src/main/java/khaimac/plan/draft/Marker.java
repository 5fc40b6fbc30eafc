package khaimac.plan.draft;

import java.util.regex.Pattern;

/**
 * The number, letter or dash before a line.
 *
 * @param kind which of them
 * @param depth of numbers with points: "1." has 1, "4.1." has 2
 * @param ordinal which of its kind it says that it is, from 1; 0: it does not say
 * @param closed whether a bracket ends it: "1)" counts something else than "1."
 * @param isPart whether it says that it is a part: "Phần I."
 * @param text the line without it
 */
record Marker(Kind kind, int depth, int ordinal, boolean closed, boolean isPart, String text) {
    private Marker(Kind kind, int depth, int ordinal, String text) {
        this(kind, depth, ordinal, false, false, text);
    }

    enum Kind {
        NONE,
        ROMAN,
        CAPITAL,
        NUMBER,
        LETTER,
        STAR,
        DASH,
        PLUS;

        /** Whether a heading of a plan has such a mark. */
        boolean ofHeadings() {
            return this == ROMAN || this == CAPITAL || this == NUMBER;
        }
    }

    private static final Pattern ROMAN = Pattern.compile("^([IVX]{1,5})\\s*(?!/[vV])[.)/:\\-–]+\\s*(?=\\S)");
    private static final Pattern PART =
            Pattern.compile("^(?:PHẦN|Phần)\\s+(?:THỨ\\s+)?([IVX]{1,4}|NHẤT|HAI|BA|\\d)\\s*[.:\\-–]\\s*(?=\\S)");
    private static final Pattern CAPITAL = Pattern.compile("^([A-ZĐ])\\s*[.)\\-–]+\\s*(?=\\S)");
    private static final Pattern NUMBER =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})\\s*[.)/\\-–]\\s*(?=[^\\d\\s/])");
    /** "Nội dung 1: Chào cờ": the number of an item, with what it counts. */
    private static final Pattern WORDED = Pattern.compile(
            "^(?:nội dung|tiết mục|hoạt động|bước|mục|việc)\\s+(?:số\\s+)?(\\d{1,2})\\s*[.:)\\-–]\\s*(?=\\S)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BRACKETED = Pattern.compile("^\\((\\d{1,2})\\)\\s*(?=\\S)");
    /** A box that is ticked, or not yet. */
    private static final Pattern BOX = Pattern.compile("^(?:[-*+]\\s+)?\\[[ xX]\\]\\s+(?=\\S)");

    private static final Pattern NUMBER_TIMED = Pattern.compile("^(\\d{1,2})[.)/]\\s+(?=\\d)");
    private static final Pattern DEEP = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s+(?=\\p{L})");
    private static final Pattern LETTER = Pattern.compile("^([a-zđ])\\s*[.)\\-]\\s*(?=\\S)");
    private static final Pattern DASH = Pattern.compile("^[\\-–—•●▪·]+\\s*(?=\\S)");
    private static final Pattern PLUS = Pattern.compile("^\\+\\s*(?=\\S)");
    private static final Pattern STAR = Pattern.compile("^\\*+\\s*(?=\\S)");

    /** @param number what a word processor puts before the line by itself; may be empty */
    static Marker of(String number, String line) {
        if (!number.isBlank()) {
            var own = read(number.strip() + (number.strip().matches(".*\\p{Alnum}") ? ". " : " ") + line);
            if (own.kind != Kind.NONE) return own;
        }
        return read(line);
    }

    /** The same mark before other words. */
    Marker with(String words) {
        return new Marker(kind, depth, ordinal, closed, isPart, words);
    }

    /** Its kind with its depth: what stands side by side has the same. */
    String sort() {
        return kind.name() + depth + (closed ? ")" : "");
    }

    private static Marker read(String line) {
        var box = BOX.matcher(line);
        if (box.find()) return new Marker(Kind.DASH, 1, 0, line.substring(box.end()));
        var bracketed = BRACKETED.matcher(line);
        if (bracketed.find())
            return new Marker(Kind.NUMBER, 1, last(bracketed.group(1)), true, false, line.substring(bracketed.end()));
        var roman = ROMAN.matcher(line);
        if (roman.find()) return new Marker(Kind.ROMAN, 1, roman(roman.group(1)), line.substring(roman.end()));
        var part = PART.matcher(line);
        if (part.find())
            return new Marker(Kind.ROMAN, 1, roman(part.group(1)), false, true, line.substring(part.end()));
        var capital = CAPITAL.matcher(line);
        if (capital.find()) return new Marker(Kind.CAPITAL, 1, letter(capital.group(1)), line.substring(capital.end()));
        var worded = WORDED.matcher(line);
        if (worded.find())
            return new Marker(Kind.NUMBER, 1, last(worded.group(1)), true, false, line.substring(worded.end()));
        var number = NUMBER.matcher(line);
        if (number.find() && !isTime(line))
            return new Marker(
                    Kind.NUMBER,
                    number.group(1).split("\\.").length,
                    last(number.group(1)),
                    number.group().strip().endsWith(")"),
                    false,
                    line.substring(number.end()));
        var timed = NUMBER_TIMED.matcher(line);
        if (timed.find())
            return new Marker(
                    Kind.NUMBER,
                    1,
                    last(timed.group(1)),
                    timed.group().strip().endsWith(")"),
                    false,
                    line.substring(timed.end()));
        var deep = DEEP.matcher(line);
        if (deep.find() && !isTime(line))
            return new Marker(
                    Kind.NUMBER, deep.group(1).split("\\.").length, last(deep.group(1)), line.substring(deep.end()));
        var letter = LETTER.matcher(line);
        if (letter.find()) return new Marker(Kind.LETTER, 1, letter(letter.group(1)), line.substring(letter.end()));
        var dash = DASH.matcher(line);
        if (dash.find()) return new Marker(Kind.DASH, 1, 0, line.substring(dash.end()));
        var plus = PLUS.matcher(line);
        if (plus.find()) return new Marker(Kind.PLUS, 1, 0, line.substring(plus.end()));
        var star = STAR.matcher(line);
        if (star.find()) return new Marker(Kind.STAR, 1, 0, line.substring(star.end()));
        return new Marker(Kind.NONE, 0, 0, line);
    }

    private static int roman(String figures) {
        return switch (figures) {
            case "I", "NHẤT", "1" -> 1;
            case "II", "HAI", "2" -> 2;
            case "III", "BA", "3" -> 3;
            case "IV" -> 4;
            case "V" -> 5;
            case "VI" -> 6;
            case "VII" -> 7;
            case "VIII" -> 8;
            case "IX" -> 9;
            case "X" -> 10;
            default -> 0;
        };
    }

    private static int letter(String one) {
        return 1 + "abcdđeghiklmnopqrstuvxy".indexOf(one.toLowerCase(java.util.Locale.ROOT));
    }

    private static int last(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('.') + 1));
    }

    /** "7-9h" and "8 - 8h30" begin with a time, not with a number. */
    private static boolean isTime(String line) {
        var hours = Hours.first(line);
        return hours != null && hours.from() == 0 && hours.start() != null;
    }
}
