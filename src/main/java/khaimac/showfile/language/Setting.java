package khaimac.showfile.language;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import khaimac.scene.Style;

/** What words in a file mean there: its day and zone, and the styles, looks and surfaces it may name. */
public record Setting(
        LocalDate day,
        ZoneId zone,
        Map<String, Style> styles,
        Set<String> looks,
        Set<String> surfaces,
        Set<String> lost) {
    public Setting(LocalDate day, ZoneId zone, Map<String, Style> styles, Set<String> looks, Set<String> surfaces) {
        this(day, zone, styles, looks, surfaces, Set.of());
    }

    public Setting on(LocalDate other) {
        return new Setting(other, zone, styles, looks, surfaces, lost);
    }

    public Setting naming(Map<String, Style> knownStyles, Set<String> knownLooks, Set<String> knownSurfaces) {
        return new Setting(day, zone, knownStyles, knownLooks, knownSurfaces, lost);
    }

    /** The same, where some looks are written but cannot be used. */
    public Setting losing(Set<String> lostLooks) {
        return new Setting(day, zone, styles, looks, surfaces, lostLooks);
    }
}
