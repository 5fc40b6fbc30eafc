package khaimac.plan.read;

import java.util.Locale;

/** Numbers as lists write them. */
final class Counting {
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Counting() {}

    static String roman(int number) {
        if (number < 1 || number > 3999) return String.valueOf(number);
        var text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) for (; rest >= ROMAN[i]; rest -= ROMAN[i]) text.append(LETTERS[i]);
        return text.toString();
    }

    /** a to z, then aa, bb. */
    static String letters(int number) {
        if (number < 1 || number > 780) return String.valueOf(number);
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    static String capital(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** What stands before the items of a list whose sign is drawn by a face of signs. */
    static String bullet(String sign) {
        if (sign.isEmpty()) return "•";
        int letter = sign.codePointAt(0);
        boolean drawn = (letter >= 0xE000 && letter <= 0xF8FF) || sign.equals("o");
        return drawn ? "•" : sign;
    }
}
