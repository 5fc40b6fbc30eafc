package khaimac.render.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import khaimac.asset.Assets;
import khaimac.typeset.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * The bundled faces, and those that a show brings in its own folder; loaded when they are first asked for. The
 * machine's own fonts are never looked at.
 */
public final class Faces implements AutoCloseable {
    /** A face of all the letters of East Asia has less. */
    private static final int MOST_BYTES = 32 << 20;

    private final Map<String, Face> loaded = new HashMap<>();
    private final Map<String, @Nullable Face> brought = new HashMap<>();
    private final Assets files;

    /** @param files what is in a file of the show's folder; null where there is none */
    Faces(Assets files) {
        this.files = files;
    }

    /**
     * @param family as a style names it: "sans", "serif", "condensed", or a file of the show; anything else is "sans"
     */
    Face face(String family, Weight weight) {
        var own = isFile(family) ? brought(family) : null;
        return own != null ? own : loaded.computeIfAbsent(file(family, weight), file -> new Face(bytes(file)));
    }

    static boolean isFile(String family) {
        return family.endsWith(".ttf") || family.endsWith(".otf");
    }

    /** Whether a face that a show brings is there and can be read; the bundled ones always are. */
    public boolean isThere(String family) {
        return !isFile(family) || brought(family) != null;
    }

    private @Nullable Face brought(String family) {
        if (!brought.containsKey(family)) brought.put(family, opened(family));
        return brought.get(family);
    }

    private @Nullable Face opened(String family) {
        var file = files.whole(family, MOST_BYTES);
        if (file == null) return null;
        try {
            return new Face(file);
        } catch (RuntimeException e) {
            // Not a font, or a broken one: the bundled sans stands in, and checking the show says so.
            return null;
        }
    }

    /** The letters of a text that the faces of a family cannot show. */
    public Set<String> missing(String text, String family) {
        var missing = new LinkedHashSet<String>();
        for (var weight : Weight.values()) {
            var face = face(family, weight);
            CleanText.of(text)
                    .text()
                    .codePoints()
                    .filter(letter -> !Character.isWhitespace(letter) && !face.has(letter))
                    .forEach(letter -> missing.add(Character.toString(letter)));
        }
        return missing;
    }

    private static String file(String family, Weight weight) {
        return switch (family) {
            case "serif" ->
                switch (weight) {
                    case HEAVY, BOLD -> "NotoSerif_800ExtraBold";
                    case MEDIUM -> "NotoSerif_600SemiBold";
                    case SLANTED -> "NotoSerif_600SemiBold_Italic";
                };
            case "condensed" ->
                switch (weight) {
                    case HEAVY, BOLD -> "BarlowCondensed_700Bold";
                    case MEDIUM -> "BarlowCondensed_600SemiBold";
                    case SLANTED -> "BarlowCondensed_500Medium_Italic";
                };
            default ->
                switch (weight) {
                    case HEAVY -> "BeVietnamPro_800ExtraBold";
                    case BOLD -> "BeVietnamPro_700Bold";
                    case MEDIUM -> "BeVietnamPro_600SemiBold";
                    case SLANTED -> "BeVietnamPro_500Medium_Italic";
                };
        };
    }

    private static byte[] bytes(String file) {
        try (var in = Faces.class.getResourceAsStream("fonts/" + file + ".ttf")) {
            if (in == null) throw new IllegalStateException(file + ".ttf did not come with the program");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        loaded.values().forEach(Face::close);
        loaded.clear();
        brought.values().forEach(face -> {
            if (face != null) face.close();
        });
        brought.clear();
    }
}
