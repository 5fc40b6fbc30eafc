package khaimac.plan.read;

import java.util.Locale;
import khaimac.text.OldLetters;
import org.jspecify.annotations.Nullable;

/**
 * How letters look. A style leaves open what the one that it is based on says.
 *
 * @param font its name; letters of the old faces mean something else than they say
 */
record Face(
        @Nullable Boolean bold,
        @Nullable Boolean slanted,
        @Nullable Boolean hidden,
        @Nullable Boolean capitals,
        @Nullable String font) {
    static final Face OPEN = new Face(null, null, null, null, null);

    /** This one, and where it leaves something open the other. */
    Face over(Face other) {
        return new Face(
                bold != null ? bold : other.bold,
                slanted != null ? slanted : other.slanted,
                hidden != null ? hidden : other.hidden,
                capitals != null ? capitals : other.capitals,
                font != null ? font : other.font);
    }

    boolean isBold() {
        return Boolean.TRUE.equals(bold);
    }

    boolean isSlanted() {
        return Boolean.TRUE.equals(slanted);
    }

    boolean isHidden() {
        return Boolean.TRUE.equals(hidden);
    }

    boolean isCapitals() {
        return Boolean.TRUE.equals(capitals) || (code() == OldLetters.TCVN3 && name().endsWith("h"));
    }

    /** The old letters that a face draws; null: it draws what the letters say. */
    @Nullable
    OldLetters code() {
        if (name().startsWith(".vn")) return OldLetters.TCVN3;
        return name().startsWith("vni-") ? OldLetters.VNI : null;
    }

    private String name() {
        return font == null ? "" : font.toLowerCase(Locale.ROOT).strip();
    }
}
