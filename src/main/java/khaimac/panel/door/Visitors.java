package khaimac.panel.door;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a browser came by our own address: a page of somebody else, or a name that somebody else turned to this
 * machine, is turned away before anything is read.
 *
 * @param origins such as "http://127.0.0.1:8470"
 */
record Visitors(Set<String> origins) {
    /** @param host what the request says it was sent to */
    boolean knows(@Nullable String host) {
        if (host == null) return false;
        var given = host.toLowerCase(Locale.ROOT);
        return origins.stream().anyMatch(origin -> origin.endsWith("://" + given));
    }

    /** @param origin of the page that sent it; null where no page did */
    boolean welcomes(@Nullable String origin, boolean needed) {
        return origin == null ? !needed : origins.contains(origin.toLowerCase(Locale.ROOT));
    }
}
