package khaimac.notation;

import java.util.Locale;

/** How names of the code are written in files and messages: "SegmentStarted" is "segment-started". */
public final class Spelling {
    private Spelling() {}

    public static String kebab(String name) {
        var text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter) && !text.isEmpty()) text.append('-');
            text.append(Character.toLowerCase(letter));
        }
        return text.toString();
    }

    /** A constant of an enum: "CHANGED_LINES" is "changed-lines". */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
