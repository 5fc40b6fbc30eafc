package khaimac.calendar;

import java.util.OptionalInt;

/** Months, and the first ten days of a month, in words. */
final class MonthName {
    private MonthName() {}

    static OptionalInt number(String word) {
        return switch (word) {
            case "giêng", "một" -> OptionalInt.of(1);
            case "hai" -> OptionalInt.of(2);
            case "ba" -> OptionalInt.of(3);
            case "tư", "bốn" -> OptionalInt.of(4);
            case "năm" -> OptionalInt.of(5);
            case "sáu" -> OptionalInt.of(6);
            case "bảy", "bẩy" -> OptionalInt.of(7);
            case "tám" -> OptionalInt.of(8);
            case "chín" -> OptionalInt.of(9);
            case "mười" -> OptionalInt.of(10);
            case "mười một" -> OptionalInt.of(11);
            case "mười hai", "chạp" -> OptionalInt.of(12);
            default -> OptionalInt.empty();
        };
    }

    static boolean isOfTheMoon(String word) {
        return word.equals("giêng") || word.equals("chạp");
    }
}
