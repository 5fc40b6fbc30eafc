package khaimac.calendar;

import java.util.Optional;

/** The sixty-year round of year names: a stem of ten beside a branch of twelve, both moving on with each year. */
final class CanChi {
    private static final String[] STEMS = {"Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"};
    private static final String[] BRANCHES = {
        "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
    };
    /** A year that opens the round. */
    private static final int GIAP_TY = 1984;

    private CanChi() {}

    static String of(int lunarYear) {
        int since = lunarYear - GIAP_TY;
        return STEMS[Math.floorMod(since, STEMS.length)] + " " + BRANCHES[Math.floorMod(since, BRANCHES.length)];
    }

    /** A stem as people spell it, in lower case, gives the stem as {@link #of} spells it. */
    static Optional<String> stem(String word) {
        return among(
                STEMS,
                switch (word) {
                    case "quí", "qúy", "qúi" -> "quý";
                    case "kỉ" -> "kỷ";
                    default -> word;
                });
    }

    static Optional<String> branch(String word) {
        return among(
                BRANCHES,
                switch (word) {
                    case "tí" -> "tý";
                    case "tị" -> "tỵ";
                    case "mẹo", "mẫo" -> "mão";
                    case "vị" -> "mùi";
                    default -> word;
                });
    }

    private static Optional<String> among(String[] names, String word) {
        for (String name : names) if (name.equalsIgnoreCase(word)) return Optional.of(name);
        return Optional.empty();
    }
}
