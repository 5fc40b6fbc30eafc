package khaimac.showfile.language;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import khaimac.scene.Style;

/** What words in a file mean there: its day and zone, and the styles, looks and surfaces it may name. */
public record Setting(LocalDate day, ZoneId zone, Map<String, Style> styles, Set<String> looks, Set<String> surfaces) {
    public Setting on(LocalDate other) {
        return new Setting(other, zone, styles, looks, surfaces);
    }

    public Setting naming(Map<String, Style> knownStyles, Set<String> knownLooks, Set<String> knownSurfaces) {
        return new Setting(day, zone, knownStyles, knownLooks, knownSurfaces);
    }
}
