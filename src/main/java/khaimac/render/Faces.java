package khaimac.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import khaimac.typeset.CleanText;

/** The bundled faces, loaded when they are first asked for. The machine's own fonts are never looked at. */
public final class Faces implements AutoCloseable {
    private final Map<String, Face> loaded = new HashMap<>();

    /** @param family as a style names it: "sans", "serif" or "condensed"; anything else is "sans" */
    Face face(String family, Weight weight) {
        return loaded.computeIfAbsent(file(family, weight), file -> new Face(bytes(file)));
    }

    /** The letters of a text that the faces of a family cannot show. */
    public Set<String> missing(String text, String family) {
        var missing = new LinkedHashSet<String>();
        for (var weight : Weight.values()) {
            var face = face(family, weight);
            CleanText.of(text).text()
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
    }
}
